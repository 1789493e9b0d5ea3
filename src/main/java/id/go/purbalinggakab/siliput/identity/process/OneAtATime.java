package id.go.purbalinggakab.siliput.identity.process;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two who take a role from each other at once would each see the other as the holder who stays: they take turns. */
@Component
@RequiredArgsConstructor
class OneAtATime {

    private final JdbcClient jdbc;

    /** Until the end of the caller's transaction. */
    void begin() {
        jdbc.sql("select id_ from act_id_group order by id_ for update")
                .query(String.class)
                .list();
    }
}
