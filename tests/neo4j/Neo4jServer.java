import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * The community server that the Docker image runs, on loopback: Neo4jServer.java FOLDER PORT [auth] [light]. Light, it keeps its plans though the store is
 * emptied and filled again: making them is most of what the tests have it do.
 */
class Neo4jServer {
  public static void main(String[] args) {
    var address = new SocketAddress("127.0.0.1", Integer.parseInt(args[1]));
    var isLight = List.of(args).contains("light");
    var service = new DatabaseManagementServiceBuilder(Path.of(args[0]))
      .setConfig(BoltConnector.enabled, true)
      .setConfig(BoltConnector.listen_address, address)
      .setConfig(BoltConnector.advertised_address, address)
      .setConfig(HttpConnector.enabled, false)
      .setConfig(GraphDatabaseSettings.cypher_min_replan_interval, isLight ? Duration.ofHours(1) : GraphDatabaseSettings.cypher_min_replan_interval.defaultValue())
      .setConfig(GraphDatabaseSettings.query_cache_size, isLight ? 10_000 : GraphDatabaseSettings.query_cache_size.defaultValue())
      .setConfig(GraphDatabaseSettings.auth_enabled, List.of(args).contains("auth"))
      .build();
    Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
    System.out.println("ready bolt://" + address);
  }
}
