package id.go.purbalinggakab.siliput.publishing.website;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The real WordPress of a test run, from the system's packages; without them its tests are skipped, or fail in CI. */
final class WordPressServer {

    private static final Path SCRIPT = Path.of("src/test/wordpress/serve");
    private static final int NOT_INSTALLED = 3;

    private static WordPressServer running;

    private final URI address;
    private final Path folder;
    private final Process process;
    private final String user;
    private final String password;

    private WordPressServer() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        address = URI.create("http://127.0.0.1:" + port);
        folder = Files.createTempDirectory("siliput-wordpress-");
        var errors = folder.resolve("errors.log");
        process = new ProcessBuilder(
                        SCRIPT.toAbsolutePath().toString(),
                        folder.resolve("server").toString(),
                        String.valueOf(port))
                .redirectError(errors.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        var ready = process.inputReader()
                .lines()
                .filter(line -> line.startsWith("ready "))
                .findFirst();
        if (ready.isEmpty()) {
            complain(Files.readString(errors));
        }
        var words = ready.orElseThrow().split(" ");
        user = words[1];
        password = words[2];
    }

    static synchronized WordPressServer start() {
        try {
            running = running == null ? new WordPressServer() : running;
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void complain(String errors) {
        var required = Boolean.parseBoolean(System.getenv("SILIPUT_REQUIRE_WORDPRESS"));
        if (process.onExit().join().exitValue() != NOT_INSTALLED || required) {
            throw new AssertionError("WordPress did not start: " + errors);
        }
        System.err.println("SKIPPED, no real WordPress: " + errors);
        abort("no real WordPress: " + errors);
    }

    URI address() {
        return address;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    private void stop() {
        try {
            process.outputWriter().close();
            process.waitFor();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
