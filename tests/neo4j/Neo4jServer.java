import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** The community server that the Docker image runs, on loopback: Neo4jServer.java FOLDER PORT [auth]. */
class Neo4jServer {
  public static void main(String[] args) {
    var address = new SocketAddress("127.0.0.1", Integer.parseInt(args[1]));
    var service = new DatabaseManagementServiceBuilder(Path.of(args[0]))
      .setConfig(BoltConnector.enabled, true)
      .setConfig(BoltConnector.listen_address, address)
      .setConfig(BoltConnector.advertised_address, address)
      .setConfig(HttpConnector.enabled, false)
      .setConfig(GraphDatabaseSettings.auth_enabled, args.length > 2)
      .build();
    Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
    System.out.println("ready bolt://" + address);
  }
}
