package id.go.purbalinggakab.siliput.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a daemon that answers as clamd(8) describes. */
class ClamAvTest {

    /** The test file of the anti-virus makers, which harms nobody. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final Allowed LETTER = Allowed.forKind(DocumentKind.LETTER);

    @TempDir
    Path folder;

    private static ClamAv asking(String address) {
        return new ClamAv(new ClamAv.ClamAvSettings(address, Duration.ofSeconds(2)));
    }

    private Path file(byte[]... parts) throws IOException {
        var file = Files.createTempFile(folder, "berkas", "");
        Files.write(file, Arrays.stream(parts).reduce(new byte[0], Samples::glued));
        return file;
    }

    private static ServerSocketChannel port() throws IOException {
        return ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static String address(ServerSocketChannel port) throws IOException {
        return "127.0.0.1:" + ((InetSocketAddress) port.getLocalAddress()).getPort();
    }

    @Test
    void aVirusIsRefusedWithItsName() throws IOException {
        try (var clamd = new ClamdStub(port(), 1 << 20)) {
            var check = new ContentCheck(asking(address(clamd.door())));
            var infected = file(Samples.pdf(), EICAR.getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> check.accept(infected, "surat.pdf", LETTER))
                    .isInstanceOf(RefusedFile.class)
                    .hasMessageContaining("“surat.pdf”")
                    .hasMessageContaining("ditemukan virus (Win.Test.EICAR_HDB-1)");
            assertThat(check.accept(file(Samples.pdf()), "surat.pdf", LETTER)).isEqualTo("application/pdf");
            assertThat(clamd.lastBytes()).as("the whole file was sent").isEqualTo(Samples.pdf().length);
        }
    }

    @Test
    void theDaemonsSocketIsAskedTheSameWay() throws IOException {
        var socket = folder.resolve("clamd.ctl");
        var door = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        try (var clamd = new ClamdStub(door, 1 << 20)) {
            var large = file(new byte[300_000], EICAR.getBytes(StandardCharsets.US_ASCII));
            assertThat(asking(socket.toString()).virus(large)).contains("Win.Test.EICAR_HDB-1");
            assertThat(asking(socket.toString()).virus(file(new byte[300_000]))).isEmpty();
            assertThat(clamd.lastBytes()).isEqualTo(300_000);
        }
    }

    @Test
    void whatTheDaemonDoesNotTakeIsNotStoredUnseen() throws IOException {
        try (var clamd = new ClamdStub(port(), 1000)) {
            var scanner = asking(address(clamd.door()));
            var large = file(new byte[5_000_000]);
            assertThatThrownBy(() -> scanner.virus(large)).isInstanceOf(ArchiveUnavailable.class);
        }
    }

    @Test
    void aDaemonThatIsDownOrSilentIsSaid() throws IOException {
        var small = file(new byte[10]);
        int free;
        try (var taken = new ServerSocket(0)) {
            free = taken.getLocalPort();
        }
        assertThatThrownBy(() -> asking("127.0.0.1:" + free).virus(small))
                .isInstanceOf(ArchiveUnavailable.class)
                .hasMessageContaining("Pemeriksa virus sedang tidak menjawab")
                .hasMessageContaining("tersimpan dan dilanjutkan");
        assertThatThrownBy(
                        () -> asking(folder.resolve("tidak-ada.ctl").toString()).virus(small))
                .isInstanceOf(ArchiveUnavailable.class);
        try (var silent = port()) {
            var scanner = new ClamAv(new ClamAv.ClamAvSettings(address(silent), Duration.ofMillis(300)));
            assertThatThrownBy(() -> scanner.virus(small)).isInstanceOf(ArchiveUnavailable.class);
        }
    }

    @Test
    void withoutADaemonNothingIsAsked() throws IOException {
        assertThat(asking("").virus(file(EICAR.getBytes(StandardCharsets.US_ASCII))))
                .isEmpty();
    }
}
