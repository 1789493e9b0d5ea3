package id.go.purbalinggakab.siliput.publishing.web;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.publishing.Journalist;
import id.go.purbalinggakab.siliput.publishing.Journalist.Person;
import id.go.purbalinggakab.siliput.publishing.Journalist.Standing;
import id.go.purbalinggakab.siliput.publishing.MailingList.Change;
import java.util.UUID;

/** A journalist as the page says it. */
record JournalistRow(
        UUID id, Person person, boolean active, boolean removable, String state, String more, String again) {

    static JournalistRow of(Journalist entry) {
        return new JournalistRow(
                entry.id(),
                entry.person(),
                entry.active(),
                entry.optedOutAt().isEmpty(),
                entry.standing().label(),
                more(entry),
                entry.optedOutAt().isPresent() ? "Kirimi lagi atas permintaannya" : "Kirimi lagi");
    }

    private static String more(Journalist entry) {
        return switch (entry.standing()) {
            case OPTED_OUT -> entry.optedOutAt().map(IndonesianTime::dateTime).orElse("");
            case RETURNED ->
                entry.refusedReason().map(why -> why + " ").orElse("")
                        + entry.refusedAt().map(IndonesianTime::dateTime).orElse("");
            case ACTIVE, STOPPED -> "";
        };
    }

    /** How many there are of one standing. */
    record Count(Standing standing, long number) {}

    /** A change of the list: what, when and by whom. */
    record Said(String what, String when) {

        static Said of(Change change) {
            return new Said(change.what(), "%s, %s".formatted(IndonesianTime.dateTime(change.at()), change.by()));
        }
    }
}
