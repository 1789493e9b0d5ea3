package id.go.purbalinggakab.siliput.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files that are two things at once: a picture that is a ZIP as well, a PDF behind a picture's header. */
final class HiddenContent {

    private static final int HEAD = 1024;
    private static final int BLOCK = 1 << 20;
    private static final int ZIP_TAIL = 22 + 65_535;

    /** What scanners and printers write before a PDF: a byte order mark, empty lines, a print job's header. */
    private static final Pattern BEFORE_PDF =
            Pattern.compile("(\u00ef\u00bb\u00bf)?(?:[\\s\\x00]|\u001b%-12345X|@PJL[^\r\n]*[\r\n]+)*+");

    private HiddenContent() {}

    static Optional<String> find(Path path, String mediaType) {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var head = part(file, 0, HEAD);
            boolean pdf = mediaType.equals("application/pdf");
            var pdfAt = head.indexOf("%PDF-");
            if (pdf ? pdfAt < 0 || !BEFORE_PDF.matcher(head.substring(0, pdfAt)).matches() : pdfAt >= 0) {
                return Optional.of("isinya dua jenis berkas sekaligus (PDF tersembunyi)");
            }
            if (!OfficeCheck.TYPES.contains(mediaType) && endsAsZip(file, pdf ? lastMark(file, "%%EOF") : 0)) {
                return Optional.of("isinya dua jenis berkas sekaligus (arsip ZIP tersembunyi)");
            }
            if (programBehind(file, mediaType)) {
                return Optional.of("isinya dua jenis berkas sekaligus (program tersembunyi)");
            }
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * ZIP readers look from the end: a directory whose offsets lie inside the file is a working archive. A table that
     * came along inside a PDF has more of the PDF behind it.
     */
    private static boolean endsAsZip(RandomAccessFile file, long behind) throws IOException {
        var start = Math.max(0, file.length() - ZIP_TAIL);
        var tail = part(file, start, ZIP_TAIL);
        for (var at = tail.lastIndexOf("PK\5\6"); at >= 0; at = tail.lastIndexOf("PK\5\6", at - 1)) {
            if (at + 22 <= tail.length()) {
                var directoryAt = start + at - number(tail, at + 12);
                var comment = tail.charAt(at + 20) | tail.charAt(at + 21) << 8;
                boolean toTheEnd = start + at + 22 + comment >= file.length();
                if ((toTheEnd || start + at > behind)
                        && directoryAt >= 0
                        && part(file, directoryAt, 4).equals("PK\1\2")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long lastMark(RandomAccessFile file, String mark) throws IOException {
        var start = Math.max(0, file.length() - ZIP_TAIL);
        return start + part(file, start, ZIP_TAIL).lastIndexOf(mark);
    }

    /** A program glued behind the end mark of a PDF, a JPEG or a PNG. */
    private static boolean programBehind(RandomAccessFile file, String mediaType) throws IOException {
        var mark =
                switch (mediaType) {
                    case "application/pdf" -> "%%EOF";
                    case "image/jpeg" -> "\u00ff\u00d9";
                    case "image/png" -> "IEND\u00aeB`\u0082";
                    default -> "";
                };
        if (mark.isEmpty()) {
            return false;
        }
        for (var from = 0L; from < file.length(); from += BLOCK) {
            var block = part(file, from, BLOCK + mark.length());
            for (var at = block.indexOf(mark); at >= 0; at = block.indexOf(mark, at + 1)) {
                if (startsProgram(part(file, from + at + mark.length(), HEAD).stripLeading())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean startsProgram(String behind) {
        return windowsProgramAt(behind, 0) || behind.startsWith("\u007fELF");
    }

    private static boolean windowsProgramAt(String text, int at) {
        if (!text.startsWith("MZ", at) || at + 64 > text.length()) {
            return false;
        }
        var header = at + number(text, at + 60);
        return header < text.length() && text.startsWith("PE\0\0", (int) header);
    }

    private static long number(String bytes, int at) {
        return bytes.charAt(at)
                | bytes.charAt(at + 1) << 8
                | bytes.charAt(at + 2) << 16
                | (long) bytes.charAt(at + 3) << 24;
    }

    /** Some stores fill the last block of a file with zeros. */
    static long lengthWithoutZeros(RandomAccessFile file) throws IOException {
        for (var end = file.length(); end > 0; end -= BLOCK) {
            var start = Math.max(0, end - BLOCK);
            var content = part(file, start, (int) (end - start)).replaceFirst("\\x00++$", "");
            if (!content.isEmpty()) {
                return start + content.length();
            }
        }
        return 0;
    }

    static String part(RandomAccessFile file, long from, int length) throws IOException {
        var bytes = new byte[(int) Math.max(0, Math.min(length, file.length() - from))];
        file.seek(from);
        file.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
