package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a part says it is, read with patience. */
record PartType(String name, String charset, boolean flowed, boolean deleteSpace) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,100}");

    /** Files that come without a name in every second mailbox. */
    private static final Map<String, String> STANDARD_NAMES = Map.of(
            "message/rfc822", "surel-terlampir-%d.eml",
            "message/delivery-status", "laporan-pengiriman-%d.txt",
            "application/ms-tnef", "winmail-%d.dat",
            "application/pkcs7-mime", "smime-%d.p7m",
            "application/x-pkcs7-mime", "smime-%d.p7m",
            "text/calendar", "undangan-%d.ics",
            "image/jpeg", "gambar-%d.jpg",
            "image/png", "gambar-%d.png",
            "application/pdf", "lampiran-%d.pdf");

    static PartType of(Part part) throws MessagingException {
        var header = part.getHeader("Content-Type");
        var declared = header == null || header.length == 0 ? "text/plain" : header[0];
        try {
            var type = new ContentType(declared);
            return new PartType(
                    named(checked(type.getBaseType()), part),
                    type.getParameter("charset"),
                    "flowed".equalsIgnoreCase(type.getParameter("format")),
                    "yes".equalsIgnoreCase(type.getParameter("delsp")));
        } catch (ParseException broken) {
            return new PartType(checked(declared.split("[;\\s]", 2)[0]), null, false, false);
        }
    }

    /** A saved message that was attached as any file. */
    private static String named(String type, Part part) {
        var file = type.equals("application/octet-stream") ? fileName(part) : null;
        return file != null && file.toLowerCase(Locale.ROOT).endsWith(".eml") ? "message/rfc822" : type;
    }

    private static String checked(String declared) {
        var name = declared.strip().toLowerCase(Locale.ROOT);
        if (NAME.matcher(name).matches()) {
            return name;
        }
        return name.isEmpty() || name.startsWith("text") ? "text/plain" : "application/octet-stream";
    }

    boolean is(String start) {
        return name.startsWith(start);
    }

    boolean isMessage() {
        return name.equals("message/rfc822") || name.equals("message/global");
    }

    boolean isWrappedByOutlook() {
        return name.equals("application/ms-tnef") || name.equals("application/vnd.ms-tnef");
    }

    boolean isText() {
        return name.equals("text/plain") || name.equals("text/html");
    }

    String standardName(int number) {
        return STANDARD_NAMES.getOrDefault(name, "lampiran-%d").formatted(number);
    }

    /** Text that is meant as a file, not as the message. */
    static boolean isFile(Part part) throws MessagingException {
        var disposition = part.getHeader("Content-Disposition");
        var attached = disposition != null
                && disposition.length > 0
                && disposition[0].strip().toLowerCase(Locale.ROOT).startsWith("attachment");
        return attached || fileName(part) != null;
    }

    static String fileName(Part part) {
        try {
            return part.getFileName();
        } catch (MessagingException unreadable) {
            return null;
        }
    }
}
