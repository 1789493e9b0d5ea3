package id.go.purbalinggakab.siliput.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text as old editors save it (windows-1252 and its like): any letters, no control characters. */
final class LegacyText {

    private static final String NEVER = "\u007f\u0081\u008d\u008f\u0090\u009d";

    private LegacyText() {}

    static boolean is(Path file) throws IOException {
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
}
