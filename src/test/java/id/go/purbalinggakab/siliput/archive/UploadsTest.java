package id.go.purbalinggakab.siliput.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {

    @TempDir
    Path folder;

    @Test
    void aStalledLineKeepsNobodyElseWaiting() throws IOException {
        var uploads = new Uploads(
                new ArchiveSettings(folder), Clock.fixed(Instant.parse("2026-11-02T02:10:00Z"), ZoneOffset.UTC));
        CompletableFuture<Long> stalled;
        try (var line = new PipedInputStream()) {
            try (var telephone = new PipedOutputStream(line)) {
                telephone.write(new byte[10]);
                stalled = CompletableFuture.supplyAsync(() -> uploads.append("budi", "a1", 0, line));
                telephone.flush();
                await().until(line::available, left -> left == 0);

                var other = new ByteArrayInputStream(new byte[5]);
                assertTimeoutPreemptively(
                        Duration.ofSeconds(10),
                        () -> assertThat(uploads.append("siti", "a1", 0, other)).isEqualTo(5));
            }
            assertThat(stalled.join()).isEqualTo(10);
        }
    }

    @Test
    void unfinishedUploadsOfOnePersonHaveARoomOfTheirOwn() throws IOException {
        var uploads = new Uploads(
                new ArchiveSettings(folder), Clock.fixed(Instant.parse("2026-11-02T02:10:00Z"), ZoneOffset.UTC));
        var piece = new byte[10];
        for (int n = 0; n < 6; n++) {
            uploads.append("budi", "a" + n, 0, new ByteArrayInputStream(piece));
        }
        try (var parts = java.nio.file.Files.walk(folder)) {
            for (var part :
                    parts.filter(file -> file.toString().endsWith(".part")).toList()) {
                try (var sparse = new java.io.RandomAccessFile(part.toFile(), "rw")) {
                    sparse.setLength(87_300_000);
                }
            }
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> uploads.append("budi", "a0", 87_300_000, new ByteArrayInputStream(new byte[3_000_000])))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("belum selesai");
        assertThat(uploads.append("siti", "a0", 0, new ByteArrayInputStream(piece)))
                .isEqualTo(10);
    }
}
