package id.go.purbalinggakab.siliput.casefile.web;

import id.go.purbalinggakab.siliput.casefile.DossierWords;
import id.go.purbalinggakab.siliput.casefile.Proof;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.SentContent;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns a proof into sentences and tables. */
@Component
class ProofViews {

    private static final Map<LedgerRow.State, String> MAILED = Map.of(
            LedgerRow.State.PUBLISHED, "terkirim",
            LedgerRow.State.REFUSED, "tidak sampai",
            LedgerRow.State.SKIPPED, "tidak dikirimi",
            LedgerRow.State.OPEN, "menunggu",
            LedgerRow.State.PENDING, "sedang dikirim");

    private final Officers officers;

    ProofViews(Officers officers) {
        this.officers = officers;
    }

    ProofView of(Proof proof) {
        return new ProofView(
                proof.number(),
                proof.title(),
                DossierWords.time(proof.madeAt()),
                officers.nameOf(proof.madeBy()),
                proof.closed(),
                proof.takenDown(),
                proof.findings(),
                "baris %d, hash %s".formatted(proof.head().seq(), proof.head().hash()),
                proof.lastSeal()
                        .map(seal -> "Segel terakhir: nomor %d, hash %s".formatted(seal.number(), seal.hash()))
                        .orElse("Belum ada segel harian."),
                proof.items().stream().map(this::item).toList(),
                proof.changes().stream()
                        .map(change -> new ProofView.Change(
                                IndonesianTime.dateTime(change.at()), who(change.by()), change.text()))
                        .toList());
    }

    private ProofView.Item item(Proof.Item item) {
        var row = item.row();
        var mail = row.channel() == Channel.MAIL;
        var fields = new ArrayList<ProofView.Field>();
        fields.add(new ProofView.Field("Waktu", IndonesianTime.dateTime(row.changedAt()), false));
        if (mail) {
            fields.add(new ProofView.Field("Penerima", counted(item), false));
        } else {
            fields.add(new ProofView.Field("Oleh", who(row.changedBy().orElse("sistem")), false));
            row.externalId().ifPresent(id -> fields.add(new ProofView.Field("Nomor di kanal", id, false)));
            row.reason().ifPresent(reason -> fields.add(new ProofView.Field("Keterangan", reason, false)));
        }
        fields.add(new ProofView.Field("SHA-256 isi", row.contentHash(), true));
        return new ProofView.Item(
                "%s · %s, versi %d".formatted(label(row), item.what(), row.version()),
                mail
                        ? "%d dari %d terkirim"
                                .formatted(item.reached(), item.recipients().size())
                        : DossierWords.of(row.state().name()),
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

    private static ProofView.Recipient recipient(Proof.Recipient one) {
        return new ProofView.Recipient(
                one.address(),
                MAILED.get(one.state()),
                IndonesianTime.dateTime(one.at()),
                one.reason().orElse(""));
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

    private String who(String user) {
        return user.equals("sistem") ? "Sistem" : officers.nameOf(user);
    }
}
