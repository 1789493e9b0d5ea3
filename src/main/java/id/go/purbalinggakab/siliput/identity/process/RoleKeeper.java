package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.AccountEvent.RoleEnded;
import id.go.purbalinggakab.siliput.identity.AccountEvent.RoleUnheld;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import id.go.purbalinggakab.siliput.identity.People;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.identity.RoleChanges;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the procedure workable while roles change: its roles do not lose their last holder by a person's hand, and what
 * ends by itself (an appointment) is named. Whoever only acts in a role does not count as its holder.
 */
@Component
@RequiredArgsConstructor
class RoleKeeper implements RoleChanges {

    private static final Logger LOG = LoggerFactory.getLogger(RoleKeeper.class);

    private static final Set<Role> NEEDED = EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.PETUGAS_LUAR));

    @Lazy
    private final IdentityService identity;

    @Lazy
    private final People people;

    @Lazy
    private final Acting acting;

    @Lazy
    private final SecondWord secondWord;

    private final ApplicationEventPublisher events;

    private final AsSystem asSystem;
    private final JdbcClient jdbc;

    @Override
    public List<String> members(String group) {
        return asSystem.ask(() -> identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .toList());
    }

    @Override
    public void given(String user, String group) {
        secondWord.given(user, group);
    }

    /** Two who take a role from each other at once would each see the other as the holder who stays: they take turns. */
    @Override
    public Set<Role> beforeTaking() {
        jdbc.sql("select id_ from act_id_group order by id_ for update")
                .query(String.class)
                .list();
        var held = EnumSet.noneOf(Role.class);
        NEEDED.stream().filter(this::isHeld).forEach(held::add);
        return held;
    }

    @Override
    public void afterTaking(Set<Role> before, List<String> users) {
        before.stream().filter(role -> !isHeld(role)).forEach(this::unheld);
        users.forEach(user -> events.publishEvent(new RoleEnded(user)));
    }

    private void unheld(Role role) {
        if (identity.getCurrentAuthentication() != null) {
            throw new BadUserRequestException(
                    "Ini pemegang terakhir peran %s, dan prosedur tidak berjalan tanpanya. Beri dahulu peran itu kepada orang lain, lalu ulangi."
                            .formatted(role.label()));
        }
        LOG.error("Tidak ada lagi pemegang peran {}; prosedur membutuhkannya", role.label());
        events.publishEvent(new RoleUnheld(role));
    }

    private boolean isHeld(Role role) {
        return people.in(role).stream()
                .anyMatch(person -> acting.ownRoles(person.userId()).contains(role));
    }
}
