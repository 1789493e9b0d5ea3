package id.go.purbalinggakab.siliput.notification;

import id.go.purbalinggakab.siliput.notification.NoticeTable.WaitingNotice;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may be disturbed at night: only very urgent matters and whoever is on duty. What waits lies in the outbox. */
@Component
@RequiredArgsConstructor
class Night {

    /** Whoever goes on duty meanwhile need not wait for the morning. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(30);

    private final QuietHours quiet;
    private final ObjectProvider<DutyRoster> rosters;

    /** Until when this notice waits; empty where it goes out now. */
    Optional<Instant> holds(WaitingNotice notice, Instant now) {
        var over = quiet.over(now);
        if (over.isEmpty() || notice.urgent() || isOnDuty(notice, now)) {
            return Optional.empty();
        }
        var again = now.plus(LOOK_AGAIN);
        return notice.userId().isPresent() && again.isBefore(over.get()) ? Optional.of(again) : over;
    }

    private boolean isOnDuty(WaitingNotice notice, Instant now) {
        return notice.userId()
                .filter(user -> rosters.stream().anyMatch(roster -> roster.isOnDuty(user, now)))
                .isPresent();
    }
}
