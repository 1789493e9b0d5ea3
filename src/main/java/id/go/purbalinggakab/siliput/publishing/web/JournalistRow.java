package id.go.purbalinggakab.siliput.publishing.web;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.publishing.MailingList.Change;
import id.go.purbalinggakab.siliput.publishing.MailingList.Entry;
import java.util.UUID;

/** A journalist as the page says it. */
record JournalistRow(
        UUID id, String media, String name, String mail, boolean active, String state, String refused, String again) {

    static JournalistRow of(Entry entry) {
        var person = entry.person();
        var stopped = entry.optedOutAt()
                .map(at -> "Berhenti sendiri, " + IndonesianTime.dateTime(at))
                .orElse("Tidak dikirimi");
        return new JournalistRow(
                entry.id(),
                person.media(),
                person.name(),
                person.mail(),
                entry.active(),
                entry.active() ? "Dikirimi" : stopped,
                entry.refusedAt()
                        .map(at -> "Alamat ditolak server penerima, " + IndonesianTime.dateTime(at))
                        .orElse(""),
                entry.optedOutAt().isPresent() ? "Kirimi lagi atas permintaannya" : "Kirimi lagi");
    }

    /** A change of the list: what, when and by whom. */
    record Said(String what, String when) {

        static Said of(Change change) {
            return new Said(change.what(), "%s, %s".formatted(IndonesianTime.dateTime(change.at()), change.by()));
        }
    }
}
