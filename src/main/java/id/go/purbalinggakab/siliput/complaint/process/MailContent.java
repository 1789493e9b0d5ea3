package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.archive.RefusedFile;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.mail.Authenticity;
import id.go.purbalinggakab.siliput.mail.ReceivedMail;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What a mail says, with the files that the archive takes; what is missing is named with its reason. */
@Component
@RequiredArgsConstructor
class MailContent {

    static final String BY = "surel";

    private static final int LONGEST_NOTES = 10_000;

    private final Archive archive;

    record Taken(String text, List<UUID> files) {}

    Taken take(ReceivedMail mail) {
        var files = new ArrayList<UUID>();
        var notes = new ArrayList<String>();
        if (isEmpty(mail)) {
            notes.add("surel ini tidak berisi apa-apa yang terbaca; surel asli disimpan.");
        }
        if (mail.authenticity() == Authenticity.REFUTED || mail.authenticity() == Authenticity.UNPROVED) {
            notes.add("pengirim surel ini belum terverifikasi; alamatnya dapat dipalsukan.");
        }
        if (!mail.readable()) {
            notes.add("sebagian surel tidak terbaca; surel asli disimpan.");
        }
        for (var attachment : mail.attachments()) {
            try {
                files.add(archive.store(
                                DocumentKind.COMPLAINT,
                                attachment.name(),
                                new ByteArrayInputStream(attachment.content()),
                                BY)
                        .id());
            } catch (RefusedFile refused) {
                notes.add("lampiran tidak diambil, masih ada di surel asli. " + refused.getMessage());
            }
        }
        return new Taken(text(mail, notes), List.copyOf(files));
    }

    static boolean isEmpty(ReceivedMail mail) {
        return mail.subject().isBlank()
                && mail.text().isBlank()
                && mail.attachments().isEmpty();
    }

    private static String text(ReceivedMail mail, List<String> notes) {
        var remarks = new StringBuilder();
        notes.forEach(
                note -> remarks.append("\n\n[Catatan sistem: ").append(note).append(']'));
        var end = cut(remarks.toString(), LONGEST_NOTES);
        return cut("%s\n\n%s".formatted(mail.subject(), mail.text()), ComplaintTexts.LONGEST - end.length()) + end;
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
