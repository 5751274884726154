import java.io.File;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** What Gephi makes of files opened one after the other into one workspace, with its own defaults: one line an edge, then the counts. */
class Gephi {
  public static void main(String[] files) throws Exception {
    var projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    var imports = Lookup.getDefault().lookup(ImportController.class);
    for (var file : files) {
      imports.process(imports.importFile(new File(file)), new DefaultProcessor(), projects.getCurrentWorkspace());
    }
    var model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(projects.getCurrentWorkspace());
    for (Edge edge : model.getGraph().getEdges().toArray()) {
      var timed = model.getEdgeTable().hasColumn("timeset") ? edge.getAttribute("timeset") : null;
      System.out.println(String.join("\t", "edge", String.valueOf(edge.getId()), String.valueOf(edge.getTypeLabel()),
        String.valueOf(edge.getWeight()), timed == null ? "" : timed.toString()));
    }
    System.out.println("counts\t" + model.getGraph().getNodeCount() + "\t" + model.getGraph().getEdgeCount());
    System.exit(0);
  }
}
