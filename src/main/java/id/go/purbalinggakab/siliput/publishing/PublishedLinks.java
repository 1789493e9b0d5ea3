package id.go.purbalinggakab.siliput.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether what went out is still there. What was taken down or retracted is not asked for. */
public interface PublishedLinks {

    /**
     * Asks the next few links of this round; short enough for a job's lock.
     *
     * @return how many still wait
     */
    int checkNext(Instant roundBegan);

    /** Links found dead again and again, each named once until somebody has dealt with it. */
    List<DeadLink> report(Instant roundBegan);

    /** Where it can be read now; the proof keeps the time of publication. */
    void corrected(Place place, String link);

    /** It is down and stays so; nobody asks for it any more. */
    void gone(Place place);

    /** It is there after all; watched as before. */
    void falseAlarm(Place place);

    Optional<String> problemWithLink(Place place, String link);

    /** Which row of the ledger; in text for a process variable. */
    record Place(String caseNumber, int version, Channel channel, String recipient) {

        public static Place parse(String text) {
            var parts = text.split("\\|", 4);
            return new Place(parts[0], Integer.parseInt(parts[1]), Channel.valueOf(parts[2]), parts[3]);
        }

        @Override
        public String toString() {
            return "%s|%d|%s|%s".formatted(caseNumber, version, channel.name(), recipient);
        }
    }

    /** @param problem what the last try found, in Indonesian */
    record DeadLink(Place place, String link, String problem) {}
}
