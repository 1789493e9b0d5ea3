package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;

/** Walks through the parts of a message once and gathers its text and its files; what it cannot read it notes. */
@RequiredArgsConstructor
final class MailBody {

    /** A plain text this much shorter than the other form only says that there is another. */
    private static final int STUB = 3;

    private static final int DEEPEST = 20;

    private final boolean keepFiles;
    private final int mostFiles;
    private final List<ReceivedMail.Attachment> files = new ArrayList<>();
    private String wrappedText = "";
    private int filesSeen;
    private boolean readable = true;

    List<ReceivedMail.Attachment> files() {
        return files;
    }

    int filesSeen() {
        return filesSeen;
    }

    boolean readable() {
        return readable;
    }

    String read(Part part) {
        var text = read(part, 0);
        return text.isBlank() ? wrappedText : text;
    }

    private String read(Part part, int depth) {
        try {
            var type = PartType.of(part);
            if (type.is("multipart/") && depth < DEEPEST) {
                return multipart(part, type, depth);
            }
            if (type.isMessage() && depth < DEEPEST) {
                return message(part, depth);
            }
            if (type.isText() && !PartType.isFile(part)) {
                return text(MailText.decoded(content(part), type.charset()), type);
            }
            if (type.isWrappedByOutlook() && keepFiles && unwrapped(part)) {
                return "";
            }
            readable &= depth < DEEPEST;
            file(part, type);
            return "";
        } catch (MessagingException | RuntimeException broken) {
            readable = false;
            return "";
        }
    }

    private static String text(String text, PartType type) {
        if (type.is("text/html")) {
            return MailText.ofHtml(text);
        }
        return type.flowed() ? MailText.unflowed(text, type.deleteSpace()) : text;
    }

    /** A forwarded message is read like the one around it; its bytes stay in the raw message. */
    private String message(Part part, int depth) throws MessagingException {
        var inner = MailParser.message(content(part));
        var headers = new MailHeaders(inner);
        return "[Surel terlampir. Dari: %s. Tanggal: %s. Perihal: %s]\n\n%s"
                .formatted(
                        headers.shown("From"), headers.shown("Date"), headers.shown("Subject"), read(inner, depth + 1));
    }

    private String multipart(Part part, PartType type, int depth) throws MessagingException {
        var texts = new ArrayList<String>();
        var best = "";
        try {
            var parts = new MimeMultipart(part.getDataHandler().getDataSource());
            for (var position = 0; position < parts.getCount(); position++) {
                var child = parts.getBodyPart(position);
                var text = read(child, depth + 1);
                texts.add(text);
                if (best.isBlank() && PartType.of(child).is("text/plain")) {
                    best = text;
                }
            }
        } catch (MessagingException unparsed) {
            readable = false;
            if (texts.isEmpty()) {
                return MailText.decoded(content(part), null);
            }
        }
        texts.removeIf(String::isBlank);
        if (!type.is("multipart/alternative")) {
            return String.join("\n\n", texts);
        }
        var richest = texts.isEmpty() ? "" : texts.get(texts.size() - 1);
        return letters(best) * STUB < letters(richest) ? richest : best;
    }

    private static int letters(String text) {
        return text.replaceAll("\\s", "").length();
    }

    /** Its text is that of the message around it, unless that one has none. */
    private boolean unwrapped(Part part) {
        var found = WrappedByOutlook.of(content(part));
        found.ifPresent(inner -> {
            wrappedText = inner.text();
            filesSeen += inner.files().size();
            inner.files().stream().limit(Math.max(0, mostFiles - files.size())).forEach(files::add);
        });
        return found.isPresent();
    }

    private void file(Part part, PartType type) {
        filesSeen++;
        if (keepFiles && files.size() < mostFiles) {
            var name = HeaderText.fileName(PartType.fileName(part), type.standardName(filesSeen));
            files.add(new ReceivedMail.Attachment(name, type.name(), content(part)));
        }
    }

    /** What can be decoded of a part; an error on the way keeps what came before it. */
    private byte[] content(Part part) {
        var bytes = new ByteArrayOutputStream();
        if (!copied(part::getInputStream, bytes, 8192)) {
            readable = false;
            bytes.reset();
            copied(part::getInputStream, bytes, 1);
            if (bytes.size() == 0) {
                copied(() -> undecoded(part), bytes, 8192);
            }
        }
        return bytes.toByteArray();
    }

    private static InputStream undecoded(Part part) throws MessagingException {
        return part instanceof MimeMessage whole
                ? whole.getRawInputStream()
                : ((MimeBodyPart) part).getRawInputStream();
    }

    /** Whether all of it came; a decoder that fails loses the whole step it was in. */
    private static boolean copied(Content content, ByteArrayOutputStream out, int step) {
        var buffer = new byte[step];
        try (var in = content.open()) {
            for (int read; (read = in.read(buffer)) >= 0; ) {
                out.write(buffer, 0, read);
            }
            return true;
        } catch (IOException | MessagingException broken) {
            return false;
        }
    }

    /** Bytes that may be opened again. */
    private interface Content {
        InputStream open() throws IOException, MessagingException;
    }
}
