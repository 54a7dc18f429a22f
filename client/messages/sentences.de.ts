// What types, relations and words mean, in German, by the sentence that the server says in English: where that is changed, this one falls away until somebody has read it again.

export const sentences: Readonly<Record<string, string>> = {
  // Types.
  "A processor, memory or module that is sold or built to train or run AI models, or a family or design of such parts.":
    "Ein Prozessor, Speicher oder Modul, verkauft oder gebaut, um KI-Modelle zu trainieren oder zu betreiben, oder eine Familie oder ein Entwurf solcher Teile.",
  "A body of data with a name of its own on which models are trained or tested.":
    "Eine Menge von Daten mit eigenem Namen, auf der Modelle trainiert oder geprüft werden.",
  "A place or plant in which chips run or are made, or the power for them comes from; also a programme of several such places.":
    "Ein Ort oder Werk, in dem Chips laufen oder gefertigt werden oder aus dem der Strom für sie kommt; auch ein Programm aus mehreren solchen Orten.",
  "Something that is measured, with one meaning wherever it is reported. REPORTS claims lead to it and carry the value, so figures of several entities can be compared.":
    "Etwas, das gemessen wird und überall dasselbe bedeutet. Aussagen der Art „meldet“ führen dorthin und tragen den Wert; so lassen sich die Zahlen mehrerer vergleichen.",
  "An AI model with a name of its own, or a family of such models, whose members are joined to it by PART_OF.":
    "Ein KI-Modell mit eigenem Namen oder eine Familie solcher Modelle, deren Mitglieder durch „ist Teil von“ mit ihr verbunden sind.",
  "A firm, lab, fund, public body or division that acts in the AI industry. It may be maker, customer, landlord and investor at once: what it does is said by its claims, not by its type.":
    "Ein Unternehmen, Labor, Fonds, eine Behörde oder Sparte, die in der KI-Branche handelt. Sie kann Hersteller, Kunde, Vermieter und Geldgeber zugleich sein: Was sie tut, sagen ihre Aussagen, nicht ihre Art.",
  "A person who founds, leads, backs or works for organizations of the AI industry.":
    "Ein Mensch, der Organisationen der KI-Branche gründet, leitet, finanziert oder für sie arbeitet.",
  "What people or developers use: an app, a platform, a service, a feature of another product, or a whole system.":
    "Was Menschen oder Entwickler benutzen: eine App, eine Plattform, ein Dienst, eine Funktion eines anderen Produkts oder ein ganzes System.",

  // Relations.
  "The first took over the second, or means to: its status says how far it came.":
    "Das erste übernahm das zweite oder hat es vor: Der Status sagt, wie weit es kam.",
  "The first was made from the second: a model from another's weights, a chip from another's design.":
    "Das erste entstand aus dem zweiten: ein Modell aus den Gewichten eines anderen, ein Chip aus dem Entwurf eines anderen.",
  "The organization designs, develops, constructs or runs the thing, alone or with others.":
    "Die Organisation entwirft, entwickelt, errichtet oder betreibt es, allein oder mit anderen.",
  "The two offer what serves the same need: firms with firms, models with models, products with products, chips with chips.":
    "Beide bieten, was demselben Bedarf dient: Firmen neben Firmen, Modelle neben Modellen, Produkte neben Produkten, Chips neben Chips.",
  "The first could not go on as it does without the second. It is a judgement, so the statement gives the reason.":
    "Das erste könnte ohne das zweite nicht weitermachen wie bisher. Das ist ein Urteil, darum nennt die Aussage den Grund.",
  "The person or organization founded the organization, alone or with others.":
    "Die Person oder Organisation gründete die Organisation, allein oder mit anderen.",
  "The first offers the second to its customers on its own computers.":
    "Das erste bietet das zweite seinen Kunden auf eigenen Rechnern an.",
  "The first works inside the second and reaches its users there.": "Das erste arbeitet im zweiten und erreicht dort dessen Nutzer.",
  "The first puts money into the second, by shares, loans, warrants or grants, or holds a stake in it.":
    "Das erste gibt dem zweiten Geld, durch Anteile, Darlehen, Optionsscheine oder Zuschüsse, oder hält einen Anteil daran.",
  "The person leads the organization or a main part of it.": "Die Person leitet die Organisation oder einen wesentlichen Teil von ihr.",
  "The first may use what belongs to the second, or the model or design named, under a licence.":
    "Das erste darf aufgrund einer Lizenz nutzen, was dem zweiten gehört, oder das genannte Modell oder den genannten Entwurf.",
  "The organization makes the chip in a fab, whoever designed it.":
    "Die Organisation fertigt den Chip in einer Chipfabrik, wer auch immer ihn entwarf.",
  "The organization owns, rents or runs the facility.": "Die Organisation besitzt, mietet oder betreibt die Anlage.",
  "The two work together under an agreement or by common announcement.":
    "Beide arbeiten aufgrund einer Vereinbarung oder nach gemeinsamer Ankündigung zusammen.",
  "The first is a part, member or generation of the second: a segment of a firm, a model of a family, a building of a campus.":
    "Das erste ist Teil, Mitglied oder Generation des zweiten: eine Sparte einer Firma, ein Modell einer Familie, ein Gebäude eines Campus.",
  "A figure that is stated of the entity, by itself or by others. It is no way from one entity to another.":
    "Eine Zahl, die über den Eintrag genannt wird, von ihm selbst oder von anderen. Sie ist kein Weg von einem Eintrag zum anderen.",
  "The first delivers parts, capacity, power or data on which the second builds. Orders and contracts are claims of it too, with their money and their status.":
    "Das erste liefert Teile, Rechenleistung, Strom oder Daten, auf denen das zweite baut. Auch Bestellungen und Verträge gehören dazu, mit Betrag und Status.",
  "The model was trained on these chips, at this facility or with this data.":
    "Das Modell wurde auf diesen Chips, in dieser Anlage oder mit diesen Daten trainiert.",
  "The first works with the second: a firm with chips or places, a place with chips.":
    "Das erste arbeitet mit dem zweiten: eine Firma mit Chips oder Orten, ein Ort mit Chips.",
  "The person works or worked at the organization; validFrom and validTo say from when to when.":
    "Die Person arbeitet oder arbeitete bei der Organisation; „Gilt ab“ und „Gilt bis“ sagen, von wann bis wann.",

  // Status.
  "It happened or holds; what is meant where nothing is stated.": "Es geschah oder gilt; gemeint, wo nichts gesagt ist.",
  "The parties have said that it will be; whether it came about is not said.":
    "Die Beteiligten haben gesagt, dass es sein wird; ob es dazu kam, ist nicht gesagt.",
  "A contract or another firm commitment is signed; its performance lies ahead.":
    "Ein Vertrag oder eine andere feste Zusage ist unterschrieben; erfüllt wird sie noch.",
  "It comes about only if a stated condition is met.": "Es kommt nur zustande, wenn eine genannte Bedingung erfüllt ist.",
  "A letter of intent is signed, which does not bind.": "Eine Absichtserklärung ist unterschrieben; sie bindet nicht.",
  "The parties talk about it or weigh it.": "Die Beteiligten reden darüber oder erwägen es.",
  "One party means to do it.": "Eine Seite hat es vor.",
  "A party to it expects it, such as a firm's own guidance.": "Ein Beteiligter erwartet es, etwa der Ausblick einer Firma selbst.",
  "An outsider reckons it from other facts.": "Ein Außenstehender errechnet es aus anderem, was bekannt ist.",
  "A report has it from persons who are not named; the parties have not confirmed it.":
    "Ein Bericht weiß es von Personen, die nicht genannt sind; die Beteiligten haben es nicht bestätigt.",
  "It was offered and not, or not yet, accepted.": "Es wurde angeboten und nicht oder noch nicht angenommen.",
  "It was planned, announced or agreed, and then given up.": "Es war geplant, angekündigt oder vereinbart und wurde dann aufgegeben.",
  "Parties or sources say that it is not so.": "Beteiligte oder Quellen sagen, dass es nicht so ist.",

  // Confidence, and grades of evidence.
  "A firm source says so, or several sources agree, and none speaks against it.":
    "Eine feste Quelle sagt es, oder mehrere stimmen überein, und keine spricht dagegen.",
  "Likely, but the sources are few, far from the matter or not quite of one mind.":
    "Wahrscheinlich, aber die Quellen sind wenige, stehen der Sache fern oder sind nicht ganz einig.",
  "Doubtful or contradicted; kept because a source says so.": "Zweifelhaft oder bestritten; aufgenommen, weil eine Quelle es sagt.",
  "Two or more different firm publishers.": "Zwei oder mehr verschiedene feste Herausgeber.",
  "One firm publisher.": "Ein fester Herausgeber.",
  "No firm publisher.": "Kein fester Herausgeber.",

  // Kinds of publishers.
  "The company or person it is about.": "Die Firma oder Person, um die es geht.",
  "A filing with a court, an exchange or a supervisor.": "Eine Eingabe bei einem Gericht, einer Börse oder einer Aufsicht.",
  "A state body or an international organization.": "Eine staatliche Stelle oder eine internationale Organisation.",
  "A paper, or an institute that does research.": "Eine wissenschaftliche Arbeit oder ein Institut, das forscht.",
  "A data set that is kept, with its method stated.": "Eine Datensammlung, die gepflegt wird und ihre Methode nennt.",
  "A news agency, or a paper that carries its text.": "Eine Nachrichtenagentur oder eine Zeitung, die deren Text druckt.",
  "A newspaper, magazine or broadcaster with an editorial staff.": "Eine Zeitung, eine Zeitschrift oder ein Sender mit Redaktion.",
  "An editorial medium of one trade.": "Ein Medium einer Branche mit Redaktion.",
  "A firm or author that interprets what others report.": "Eine Firma oder Person, die deutet, was andere berichten.",
  "A personal page, forum or encyclopedia that anybody may write.": "Eine Seite, ein Forum oder Lexikon, an dem jeder schreiben kann.",
  "A site that collects or rewrites what others report, often by machine.":
    "Eine Seite, die sammelt oder umschreibt, was andere berichten, oft durch Maschinen.",
  "Nobody could tell.": "Das ließ sich nicht feststellen.",
};
