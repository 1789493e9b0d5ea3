package id.go.purbalinggakab.siliput.archive;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Half a JPEG filled up with zeros decodes without a complaint: zeros are codes too, and long rows of them are what a
 * plain area may be packed to. But an encoder ends with a mark, and where only that is missing no zeros follow.
 */
final class JpegEnd {

    private static final int MOST_ZEROS = 32;
    private static final int FIRST_RESTART = 0xD0;
    private static final int START = 0xD8;
    private static final int END = 0xD9;

    private JpegEnd() {}

    static boolean isZerosInsteadOfPicture(Path file) throws IOException {
        var zeros = 0;
        try (var content = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (true) {
                var next = content.readUnsignedByte();
                zeros = next == 0 ? zeros + 1 : 0;
                if (next != 0xFF) {
                    continue;
                }
                var mark = content.readUnsignedByte();
                while (mark == 0xFF) {
                    mark = content.readUnsignedByte();
                }
                if (mark == END) {
                    return false;
                }
                if (mark != 0 && (mark < FIRST_RESTART || mark > START)) {
                    content.skipNBytes(Math.max(0, content.readUnsignedShort() - 2));
                }
            }
        } catch (EOFException noEnd) {
            return zeros > MOST_ZEROS;
        }
    }
}
