package id.go.purbalinggakab.siliput.modeling;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has a draft open, so that two people on it hear of each other before their changes meet. */
@Component
@RequiredArgsConstructor
public class Presence {

    /** Their pages tell every twenty seconds. */
    private static final Duration GONE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    /** The others who look at it now. */
    @Transactional
    public List<String> others(UUID draft, String me) {
        var now = clock.instant();
        jdbc.sql("delete from model_presence where seen_at < ?")
                .param(Timestamp.from(now.minus(GONE)))
                .update();
        if (jdbc.sql("update model_presence set seen_at = ? where draft = ? and user_id = ?")
                        .params(Timestamp.from(now), draft, me)
                        .update()
                == 0) {
            jdbc.sql("insert into model_presence (draft, user_id, seen_at) values (?, ?, ?)")
                    .params(draft, me, Timestamp.from(now))
                    .update();
        }
        return jdbc.sql("select user_id from model_presence where draft = ? and user_id <> ? order by user_id")
                .params(draft, me)
                .query(String.class)
                .list();
    }
}
