package id.go.purbalinggakab.siliput.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.OutsideRooms.InContext;
import id.go.purbalinggakab.siliput.testing.ArchiveAway;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Bytes that are not those that came are given to nobody, and an archive that is away loses nothing. */
@InContext
class AlteredFilesTest {

    private static final String CASE = "LIP-2026-60001";

    private final Archive archive;
    private final ArchiveWalk walk;

    @Value("${siliput.archive.folder}")
    private Path folder;

    @Autowired
    AlteredFilesTest(Archive archive, ArchiveWalk walk) {
        this.archive = archive;
        this.walk = walk;
    }

    private Document photo() {
        var photo = archive.store(
                DocumentKind.RELEASE_PHOTO,
                "foto.jpg",
                new ByteArrayInputStream(Samples.picture("jpg", 60, 40)),
                "agen");
        archive.bind(photo.id(), DocumentPurpose.NEWS_PHOTO, CASE);
        return photo;
    }

    static Stream<Named<UnaryOperator<byte[]>>> changes() {
        return Stream.of(
                Named.of("one bit", bytes -> {
                    bytes[bytes.length - 3] ^= 1;
                    return bytes;
                }),
                Named.of("cut", bytes -> Arrays.copyOf(bytes, bytes.length / 2)),
                Named.of("longer", bytes -> Arrays.copyOf(bytes, bytes.length + 1)),
                Named.of("another picture", bytes -> Samples.picture("jpg", 60, 41)),
                Named.of("gone", bytes -> null));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyReadComparesAndRefuses(UnaryOperator<byte[]> change) throws IOException {
        var photo = photo();
        var pristine = archive.derivative(photo.id(), 40);
        assertThat(pristine).isNotEmpty();
        var bytes = ArchiveAway.bytes(folder, photo.id());
        var whole = Files.readAllBytes(bytes);
        write(bytes, change.apply(whole.clone()));
        for (var read : reads(photo.id()).entrySet()) {
            assertThatThrownBy(read.getValue())
                    .as(read.getKey())
                    .isInstanceOf(RefusedFile.AlteredFile.class)
                    .hasMessageContaining("tidak sama lagi dengan saat diunggah");
        }
        assertThat(archive.exposures())
                .filteredOn(line -> line.contains(photo.id().toString()))
                .hasSize(1);

        write(bytes, whole);
        walk.night();
        assertThat(archive.exposures())
                .noneMatch(line -> line.contains(photo.id().toString()));
        try (var content = archive.open(photo.id())) {
            assertThat(content.readAllBytes()).isEqualTo(whole);
        }
    }

    private Map<String, ThrowingCallable> reads(UUID id) {
        return Map.of(
                "download", () -> archive.open(id).close(),
                "picture of a size", () -> archive.derivative(id, 37),
                "picture of a size that is kept", () -> archive.derivative(id, 40),
                "for the public, though a small copy is kept", () -> archive.newsPhoto(id, CASE, 40));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        if (bytes == null) {
            Files.delete(file);
        } else {
            Files.write(file, bytes);
        }
    }

    @Test
    void anAlteredSmallCopyIsMadeAnewFromTheOriginal() throws IOException {
        var photo = photo();
        var pristine = archive.newsPhoto(photo.id(), CASE, 40);
        var copy = folder.resolve("turunan").resolve(photo.id() + "-40.jpg");
        for (var altered : List.of(Samples.picture("jpg", 40, 27), new byte[0])) {
            Files.write(copy, altered);
            assertThat(archive.newsPhoto(photo.id(), CASE, 40)).isEqualTo(pristine);
            assertThat(copy).hasBinaryContent(pristine);
        }
        assertThat(archive.exposures())
                .noneMatch(line -> line.contains(photo.id().toString()));
    }

    @Test
    void theNightFindsWhatNobodyReads() throws IOException {
        var photo = photo();
        var untouched = photo();
        walk.night();
        Files.write(ArchiveAway.bytes(folder, photo.id()), new byte[] {1});
        walk.night();
        assertThat(archive.exposures())
                .anyMatch(line -> line.contains(photo.id().toString()))
                .noneMatch(line -> line.contains(untouched.id().toString()));
        Files.write(ArchiveAway.bytes(folder, photo.id()), Samples.picture("jpg", 60, 40));
        walk.night();
        assertThat(archive.exposures())
                .noneMatch(line -> line.contains(photo.id().toString()));
    }

    @Test
    void noCopyIsLeftBehind() throws IOException {
        archive.open(photo().id()).close();
        try (var left = Files.list(folder.resolve("keluar"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void anArchiveThatIsAwaySaysSoAndAccusesNoFile() {
        var photo = photo();
        try (var away = new ArchiveAway(folder)) {
            for (ThrowingCallable asked : List.<ThrowingCallable>of(
                    this::photo, () -> archive.open(photo.id()), () -> archive.newsPhoto(photo.id(), CASE, 40))) {
                assertThatThrownBy(asked)
                        .isInstanceOf(ArchiveUnavailable.class)
                        .isInstanceOf(UncheckedIOException.class)
                        .hasMessageContaining("Arsip sedang tidak dapat dihubungi");
            }
            walk.night();
            assertThat(away).isNotNull();
        }
        assertThat(archive.exposures())
                .noneMatch(line -> line.contains(photo.id().toString()));
        assertThatCode(() -> archive.open(photo.id()).close()).doesNotThrowAnyException();
    }
}
