package id.go.purbalinggakab.siliput.archive;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Asks ClamAV's daemon about a file, where one is configured (clamd(8), command INSTREAM). */
@Component
@RequiredArgsConstructor
class ClamAv {

    private static final ByteBuffer COMMAND = ascii("zINSTREAM\0").asReadOnlyBuffer();
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 1024;

    private final ClamAvSettings settings;

    /**
     * What was found in the file.
     *
     * @throws ArchiveUnavailable the daemon does not answer, or does not take the file: nothing is stored unseen
     */
    Optional<String> virus(Path file) {
        return settings.address().isBlank() ? Optional.empty() : found(answer(file));
    }

    private static Optional<String> found(String answer) {
        if (answer.endsWith(" FOUND")) {
            return Optional.of(answer.substring(answer.indexOf(':') + 1, answer.length() - " FOUND".length())
                    .strip());
        }
        if (!answer.endsWith(": OK")) {
            throw unavailable(new IOException("clamd: " + answer));
        }
        return Optional.empty();
    }

    private String answer(Path file) {
        var address = address();
        var family = address instanceof UnixDomainSocketAddress ? StandardProtocolFamily.UNIX : null;
        try (var daemon = family == null ? SocketChannel.open() : SocketChannel.open(family)) {
            var tooLong = CompletableFuture.delayedExecutor(settings.longest().toMillis(), TimeUnit.MILLISECONDS);
            var watch = CompletableFuture.runAsync(() -> close(daemon), tooLong);
            try {
                daemon.connect(address);
                return ask(daemon, file);
            } finally {
                watch.cancel(false);
            }
        } catch (IOException down) {
            throw unavailable(down);
        }
    }

    /** A file beyond the daemon's limit is answered before it is sent whole. */
    private static String ask(SocketChannel daemon, Path file) throws IOException {
        try {
            write(daemon, COMMAND.duplicate());
            send(daemon, file);
        } catch (IOException cutOff) {
            var told = read(daemon);
            if (told.isEmpty()) {
                throw cutOff;
            }
            return told;
        }
        return read(daemon);
    }

    private static void send(SocketChannel daemon, Path file) throws IOException {
        try (var content = FileChannel.open(file)) {
            var piece = ByteBuffer.allocate(Integer.BYTES + PIECE);
            int read;
            do {
                piece.clear().position(Integer.BYTES);
                read = Math.max(0, content.read(piece));
                write(daemon, piece.putInt(0, read).flip());
            } while (read > 0);
        }
    }

    private static String read(SocketChannel daemon) throws IOException {
        var answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining() && daemon.read(answer) >= 0) {
            if (answer.position() > 0 && answer.get(answer.position() - 1) == 0) {
                break;
            }
        }
        return StandardCharsets.UTF_8
                .decode(answer.flip())
                .toString()
                .replace("\0", "")
                .strip();
    }

    private static void write(SocketChannel daemon, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            daemon.write(bytes);
        }
    }

    private SocketAddress address() {
        var colon = settings.address().lastIndexOf(':');
        return colon < 0
                ? UnixDomainSocketAddress.of(settings.address())
                : new InetSocketAddress(
                        settings.address().substring(0, colon),
                        Integer.parseInt(settings.address().substring(colon + 1)));
    }

    private static ArchiveUnavailable unavailable(IOException cause) {
        return new ArchiveUnavailable(
                "Pemeriksa virus sedang tidak menjawab atau tidak menerima berkas ini, dan tanpa itu berkas tidak"
                        + " diterima. Yang sudah diunggah tersimpan dan dilanjutkan begitu ia kembali; bila berlangsung"
                        + " lama, hubungi administrator.",
                cause);
    }

    private static void close(SocketChannel daemon) {
        try {
            daemon.close();
        } catch (IOException closed) {
            throw unavailable(closed);
        }
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @param address of ClamAV's daemon: {@code host:port}, or the path of its socket; empty where there is none */
    @ConfigurationProperties("siliput.archive.clamav")
    record ClamAvSettings(@DefaultValue("") String address, @DefaultValue("PT1M") Duration longest) {}
}
