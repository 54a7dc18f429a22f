// Reads a graph file with Gephi's own importer, without a screen, and tells what it saw: GephiRead.java FILE NODE.
import java.io.File;
import org.gephi.graph.api.GraphController;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

public class GephiRead {
  public static void main(String[] arguments) throws Exception {
    var projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    var importer = Lookup.getDefault().lookup(ImportController.class);
    var container = importer.importFile(new File(arguments[0]));
    // Each claim is an edge; Gephi asks this when it opens a file.
    container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
    var graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel().getGraph();
    var node = graph.getNode(arguments[1]);
    System.out.println("issues: " + container.getReport().getText().strip());
    System.out.println("nodes: " + graph.getNodeCount());
    System.out.println("edges: " + graph.getEdgeCount());
    System.out.println("node: " + node.getLabel() + ", " + node.getAttribute("node-type"));
    System.exit(0);
  }
}
