// Six questions to start from: each is an address like any other, so what it shows can be shared and undone.
import type { Messages } from "./messages/index.ts";

export const questions: readonly { readonly name: keyof Messages["start"]["ask"]; readonly address: string }[] = [
  {
    name: "article",
    address: "?v=1&g=microsoft,mai-1-preview,mai-voice-1,nvidia-h100,nvidia,copilot-daily&sel=mai-1-preview~TRAINED_ON~nvidia-h100",
  },
  { name: "bound", address: "?v=1&g=microsoft,openai,azure,stargate,oracle,nvidia&sel=microsoft~PARTNERS_WITH~openai" },
  { name: "backers", address: "?v=1&g=anthropic;anthropic:INVESTS_IN:i&sel=anthropic" },
  { name: "chip", address: "?v=1&g=nvidia-h100,nvidia,tsmc;nvidia-h100:TRAINED_ON:i&sel=nvidia-h100" },
  { name: "dropped", address: "?v=1&g=nvidia,openai,oracle,softbank,coreweave&sel=nvidia~INVESTS_IN~openai" },
  { name: "suppliers", address: "?v=1&g=openai;openai:SUPPLIES:i&sel=openai" },
];
