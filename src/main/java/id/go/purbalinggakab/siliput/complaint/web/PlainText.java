package id.go.purbalinggakab.siliput.complaint.web;

import id.go.purbalinggakab.siliput.complaint.web.ComplaintFailures.RefusedPaper;

/** What a database can keep and a page can show: no control characters, no halves of characters. */
final class PlainText {

    private PlainText() {}

    /** @throws RefusedPaper names the field */
    static void check(String field, String text) {
        if (text.codePoints().anyMatch(PlainText::isUnprintable)) {
            throw new RefusedPaper(field, "Isian ini berisi karakter kendali yang tidak boleh disimpan. Ketik ulang.");
        }
    }

    private static boolean isUnprintable(int character) {
        return Character.getType(character) == Character.SURROGATE
                || Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0;
    }
}
