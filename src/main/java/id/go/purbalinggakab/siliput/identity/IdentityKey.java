package id.go.purbalinggakab.siliput.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key with which the installation signs what a browser keeps for it; drawn once, at its first use. */
@Component
@RequiredArgsConstructor
class IdentityKey {

    private static final String NAME = "browser";

    private final JdbcClient jdbc;
    private volatile byte[] known;

    byte[] bytes() {
        if (known == null) {
            known = Base64.getDecoder().decode(find().orElseGet(this::draw));
        }
        return known.clone();
    }

    private String draw() {
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        try {
            jdbc.sql("insert into identity_key (name, secret) values (?, ?)")
                    .params(NAME, Base64.getEncoder().encodeToString(fresh))
                    .update();
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            return find().orElseThrow();
        }
        return find().orElseThrow();
    }

    private Optional<String> find() {
        return jdbc.sql("select secret from identity_key where name = ?")
                .param(NAME)
                .query(String.class)
                .optional();
    }
}
