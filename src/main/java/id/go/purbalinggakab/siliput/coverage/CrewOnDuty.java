package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.notification.DutyRoster;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The crew of an event that runs, or begins so soon that a change must still reach them, and who acts for one of them. */
@Component
@RequiredArgsConstructor
class CrewOnDuty implements DutyRoster {

    private static final Duration BEFORE = Duration.ofHours(4);

    private final JdbcClient jdbc;
    private final Acting acting;

    @Override
    public boolean isOnDuty(String user, Instant at) {
        return isBooked(user, at)
                || acting.by(user, at).stream().map(Appointment::absent).anyMatch(crew -> isBooked(crew, at));
    }

    private boolean isBooked(String user, Instant at) {
        return jdbc.sql("select count(*) from booking where user_id = ? and starts_at <= ? and ends_at > ?")
                        .params(user, Timestamp.from(at.plus(BEFORE)), Timestamp.from(at))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
