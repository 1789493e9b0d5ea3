package id.go.purbalinggakab.siliput.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.tika.Tika;

/** One look at a file and, by the same rule, at the files within it; bounded in depth and in what it unpacks. */
final class Inspection {

    /** Phones write these brands for what everybody calls MP4; a mail kept as a file is text to read. */
    private static final Map<String, String> SAME_AS = Map.of(
            "application/mp4", "video/mp4",
            "video/x-m4v", "video/mp4",
            "audio/x-m4a", "audio/mp4",
            "message/rfc822", "text/plain");

    private static final Tika TIKA = new Tika();
    private static final int DEEPEST = 3;

    private static final String NEVER = "\u007f\u0081\u008d\u008f\u0090\u009d";

    private static final Set<String> RECORDINGS =
            Set.of("video/mp4", "video/quicktime", "audio/mp4", "image/heic", "image/heif");

    private static final Set<String> CONTENT = Set.of("mdat", "moov", "meta");
    private static final int HEADER = 8;

    private long unpackable = 256L << 20;
    private int depth;

    /** What the file really is; name and claimed type count for nothing. */
    static String detect(Path file) {
        try (var content = Files.newInputStream(file);
                var buffered = new BufferedInputStream(content, 1 << 17)) {
            var found = TIKA.detect(buffered).replaceFirst(";.*", "");
            if (found.equals("application/octet-stream") && isLegacyText(file)) {
                return "text/plain";
            }
            return OfficeCheck.detect(file, SAME_AS.getOrDefault(found, found));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Optional<String> problem(Path file, String mediaType) {
        var second = HiddenContent.find(file, mediaType);
        if (second.isPresent()) {
            return second;
        }
        if (OfficeCheck.TYPES.contains(mediaType)) {
            return OfficeCheck.problem(file, this);
        }
        if (RECORDINGS.contains(mediaType)) {
            return inRecording(file);
        }
        return switch (mediaType) {
            case "application/pdf" -> PdfCheck.problem(file, this);
            case "image/jpeg", "image/png" -> Picture.problem(file);
            default -> Optional.empty();
        };
    }

    /** A file within the one that is looked at. */
    Optional<String> within(InputStream content, Set<String> permitted) throws IOException {
        if (depth == DEEPEST) {
            return Optional.of("berkas di dalam berkas di dalam berkas");
        }
        depth++;
        var copy = Files.createTempFile("di-dalam-", ".tmp");
        try {
            copy(content, copy);
            var mediaType = detect(copy);
            return permitted.contains(mediaType)
                    ? problem(copy, mediaType)
                    : Optional.of("isinya adalah " + TypeName.of(mediaType));
        } finally {
            Files.delete(copy);
            depth--;
        }
    }

    /** As far as it can be unpacked: whoever opens it sees no more. */
    private void copy(InputStream content, Path copy) throws IOException {
        try (var out = Files.newOutputStream(copy);
                var bounded = bounded(content)) {
            bounded.transferTo(out);
        } catch (ZipException | EOFException cut) {
            return;
        }
    }

    /** @return the content, of which no more is given than one look may unpack; then {@link FrugalPdf.Bomb} */
    InputStream bounded(InputStream content) {
        return new FilterInputStream(content) {
            @Override
            public int read() throws IOException {
                var one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                var read = super.read(into, from, length);
                count(read);
                return read;
            }
        };
    }

    private void count(int read) {
        unpackable -= Math.max(0, read);
        if (unpackable < 0) {
            throw new FrugalPdf.Bomb();
        }
    }

    private static boolean isLegacyText(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var piece = new byte[1 << 16];
            for (int read; (read = content.read(piece)) >= 0; ) {
                for (var at = 0; at < read; at++) {
                    if (isControl(piece[at] & 0xFF)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    private static boolean isControl(int letter) {
        return letter < ' ' && "\t\n\f\r\u001a".indexOf(letter) < 0 || NEVER.indexOf(letter) >= 0;
    }

    private static Optional<String> inRecording(Path path) {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            long at = 0;
            while (at + HEADER <= file.length()) {
                file.seek(at);
                long size = Integer.toUnsignedLong(file.readInt());
                var name = new byte[4];
                file.readFully(name);
                if (size == 1 && at + 2 * HEADER <= file.length()) {
                    size = file.readLong();
                }
                if (size == 0 || size >= file.length() - at) {
                    return size > file.length() - at && CONTENT.contains(new String(name, StandardCharsets.ISO_8859_1))
                            ? Optional.of("rekaman ini terpotong, unggah sekali lagi")
                            : Optional.empty();
                }
                at += Math.max(size, HEADER);
            }
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
