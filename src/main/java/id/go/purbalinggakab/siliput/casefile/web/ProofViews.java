package id.go.purbalinggakab.siliput.casefile.web;

import id.go.purbalinggakab.siliput.casefile.Proof;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.SentContents.SentContent;
import id.go.purbalinggakab.siliput.register.CasePart.Field;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Turns a proof into sentences and tables. */
@Component
@RequiredArgsConstructor
class ProofViews {

    private static final Map<LedgerRow.State, String> MAILED = Map.of(
            LedgerRow.State.PUBLISHED, "terkirim",
            LedgerRow.State.REFUSED, "tidak sampai",
            LedgerRow.State.SKIPPED, "tidak dikirimi",
            LedgerRow.State.OPEN, "menunggu",
            LedgerRow.State.PENDING, "sedang dikirim");

    private final Officers officers;

    /** A proof of publication as people read it; page and PDF show the same. */
    record ProofView(Proof proof, String head, String seal, List<Item> items, List<List<String>> changes) {

        /** One version on one channel; {@code recipients} are address, outcome and time. */
        record Item(
                String heading,
                String state,
                boolean out,
                List<Field> fields,
                String link,
                List<List<String>> recipients,
                List<Preview> preview) {}

        /** What the channel got. */
        record Preview(String label, String heading, String text, List<Picture> pictures) {}

        /** @param source empty where the picture is gone from the archive */
        record Picture(String source, String altText, String caption) {}
    }

    ProofView of(Proof proof) {
        var dossier = proof.view().dossier();
        return new ProofView(
                proof,
                "baris %d, hash %s"
                        .formatted(dossier.head().seq(), dossier.head().hash()),
                dossier.lastSeal()
                        .map(seal -> "Segel terakhir: nomor %d, hash %s".formatted(seal.number(), seal.hash()))
                        .orElse("Belum ada segel harian."),
                proof.items().stream().map(this::item).toList(),
                proof.changes().stream()
                        .map(change -> List.of(
                                IndonesianTime.dateTime(change.at()), officers.nameOf(change.by()), change.text()))
                        .toList());
    }

    private ProofView.Item item(Proof.Item item) {
        var row = item.row();
        var mail = row.channel() == Channel.MAIL;
        var fields = new ArrayList<Field>();
        fields.add(new Field("Waktu", IndonesianTime.dateTime(row.changedAt())));
        if (mail) {
            fields.add(new Field("Penerima", counted(item)));
        } else {
            fields.add(new Field("Oleh", officers.nameOf(row.changedBy().orElse("sistem"))));
            row.externalId().ifPresent(id -> fields.add(new Field("Nomor di kanal", id)));
            row.reason().ifPresent(reason -> fields.add(new Field("Keterangan", reason)));
        }
        fields.add(new Field("SHA-256 isi", row.contentHash()));
        return new ProofView.Item(
                "%s · %s, versi %d".formatted(label(row), item.what(), row.version()),
                mail
                        ? "%d dari %d terkirim"
                                .formatted(item.reached(), item.recipients().size())
                        : row.state().label(),
                mail ? item.reached() > 0 : row.state() == LedgerRow.State.PUBLISHED,
                fields,
                row.link().filter(link -> link.startsWith("http")).orElse(""),
                item.recipients().stream().map(ProofViews::recipient).toList(),
                item.content().stream().map(ProofViews::preview).toList());
    }

    private static String label(LedgerRow row) {
        return row.channel() == Channel.WEBSITE && !row.recipient().equals("publik")
                ? "Website (%s)".formatted(row.recipient())
                : row.channel().label();
    }

    private static String counted(Proof.Item item) {
        var counts = item.recipients().stream()
                .collect(Collectors.groupingBy(Proof.Recipient::state, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<LedgerRow.State, Long>comparingByValue().reversed())
                .map(count -> "%d %s".formatted(count.getValue(), MAILED.get(count.getKey())))
                .collect(Collectors.joining(", "));
    }

    private static List<String> recipient(Proof.Recipient one) {
        return List.of(
                one.address(),
                MAILED.get(one.state()) + one.reason().map(": "::concat).orElse(""),
                IndonesianTime.dateTime(one.at()));
    }

    private static ProofView.Preview preview(SentContent content) {
        return new ProofView.Preview(
                content.byHand() ? "Yang disiapkan untuk ditayangkan petugas" : "Yang dikirim ke kanal ini",
                content.heading(),
                content.text(),
                content.pictures().stream().map(ProofViews::picture).toList());
    }

    private static ProofView.Picture picture(SentContent.SentPicture picture) {
        var source = Optional.of(picture.jpeg())
                .filter(jpeg -> jpeg.length > 0)
                .map(jpeg -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg))
                .orElse("");
        return new ProofView.Picture(source, picture.altText(), picture.caption());
    }
}
