// Neo4j's own kernel with a Bolt port on this machine alone: Neo4jServer.java HOME PORT [PAGECACHE_MB [keep]]. It ends with its standard input, and unless told to keep it its graph with it.
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

public class Neo4jServer {
  public static void main(String[] arguments) throws Exception {
    var address = new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1]));
    var server = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
      .setConfig(BoltConnector.enabled, true)
      .setConfig(BoltConnector.listen_address, address)
      // Routing (neo4j://) sends its clients here, so it must be said.
      .setConfig(BoltConnector.advertised_address, address)
      .setConfig(GraphDatabaseSettings.auth_enabled, true)
      .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 64))
      .build();
    System.out.println("ready");
    // Standard input ends with whoever started this, however they end: a killed test run leaves no server behind.
    System.in.transferTo(OutputStream.nullOutputStream());
    server.shutdown();
    if (arguments.length > 3) System.exit(0);
    try (var files = Files.walk(Path.of(arguments[0]))) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
    System.exit(0);
  }
}
