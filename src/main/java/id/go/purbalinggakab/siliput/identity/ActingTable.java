package id.go.purbalinggakab.siliput.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Appointments in our own tables; what a person holds by none of them is the own. */
@Repository
@Transactional
@RequiredArgsConstructor
class ActingTable implements Acting, Appointments {

    private static final String RUNNING = "began_at is not null and ended_at is null";

    private final JdbcClient jdbc;
    private final People people;

    @Override
    public List<Appointment> absences(String user) {
        return list("absent_user = ? and " + RUNNING + " order by began_at desc", user);
    }

    @Override
    public List<Appointment> absences(String user, Instant from, Instant to) {
        return list(
                "absent_user = ? and ended_at is null and starts_at < ? and ends_at > ? order by starts_at",
                user,
                Timestamp.from(to),
                Timestamp.from(from));
    }

    @Override
    public List<Appointment> by(String user, Instant at) {
        return list(
                "acting_user = ? and began_at <= ? and (ended_at is null or ended_at >= ?) order by began_at desc",
                user,
                Timestamp.from(at),
                Timestamp.from(at));
    }

    @Override
    public Optional<Appointment> broughtTo(String user, String taskId) {
        return list(
                        "acting_user = ? and " + RUNNING + " and id in (select appointment from acting_task"
                                + " where task_id = ? and kind in ('ASSIGNED', 'OFFERED')) order by began_at desc",
                        user,
                        taskId)
                .stream()
                .findFirst();
    }

    @Override
    public Set<Role> ownRoles(String user) {
        var own = EnumSet.noneOf(Role.class);
        people.find(user).ifPresent(person -> own.addAll(person.roles()));
        own.removeIf(role -> !granted(user, role).isEmpty());
        return own;
    }

    @Override
    public List<Appointment> granted(String user, Role role) {
        return list(
                "acting_user = ? and " + RUNNING + " and id in (select appointment from acting_role where group_id = ?)"
                        + " order by began_at desc",
                user,
                role.group());
    }

    @Override
    public List<Appointment> grants(String user, Role role, Instant at) {
        return list(
                """
                acting_user = ? and began_at <= ? and (ended_at is null or ended_at >= ?)
                and id in (select appointment from acting_role where group_id = ?) order by began_at desc""",
                user,
                Timestamp.from(at),
                Timestamp.from(at),
                role.group());
    }

    @Override
    public Optional<Appointment> covering(String user, Collection<Role> roles, Instant at) {
        return roles.stream().anyMatch(ownRoles(user)::contains)
                ? Optional.empty()
                : roles.stream()
                        .flatMap(role -> grants(user, role, at).stream())
                        .findFirst();
    }

    @Override
    public List<Appointment> open() {
        return list("ended_at is null order by starts_at, set_at");
    }

    @Override
    public List<Appointment> over(int limit) {
        return list("ended_at is not null order by ended_at desc fetch first %d rows only".formatted(limit));
    }

    @Override
    public void register(Appointment appointment) {
        jdbc.sql(
                        """
                insert into acting_holder (id, absent_user, acting_user, capacity, starts_at, ends_at, basis, document,
                    set_by, set_at, process_instance_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(appointment.id(), appointment.absent())
                .param(appointment.acting().orElse(null))
                .param(appointment.capacity().map(Enum::name).orElse(null))
                .params(Timestamp.from(appointment.startsAt()), Timestamp.from(appointment.endsAt()))
                .params(appointment.basis(), appointment.document().orElse(null), appointment.setBy())
                .params(Timestamp.from(appointment.setAt()), appointment.processInstance())
                .update();
    }

    @Override
    public Optional<Appointment> find(UUID id) {
        return list("id = ?", id).stream().findFirst();
    }

    @Override
    public void begin(UUID id, Set<Role> granted, Instant at) {
        jdbc.sql("update acting_holder set began_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
        granted.forEach(role -> jdbc.sql("insert into acting_role (appointment, group_id) values (?, ?)")
                .params(id, role.group())
                .update());
    }

    @Override
    public void end(UUID id, String by, Instant at) {
        jdbc.sql("update acting_holder set ended_at = ?, ended_by = ? where id = ?")
                .params(Timestamp.from(at), by, id)
                .update();
    }

    @Override
    public Set<Role> granted(UUID id) {
        var groups = jdbc.sql("select group_id from acting_role where appointment = ?")
                .param(id)
                .query(String.class)
                .list();
        var roles = EnumSet.noneOf(Role.class);
        Stream.of(Role.values()).filter(role -> groups.contains(role.group())).forEach(roles::add);
        return roles;
    }

    @Override
    public void moved(UUID id, String taskId, Move move) {
        jdbc.sql("delete from acting_task where appointment = ? and task_id = ?")
                .params(id, taskId)
                .update();
        jdbc.sql("insert into acting_task (appointment, task_id, kind) values (?, ?, ?)")
                .params(id, taskId, move.name())
                .update();
    }

    @Override
    public Map<String, Move> moved(UUID id) {
        var moved = new HashMap<String, Move>();
        jdbc.sql("select task_id, kind from acting_task where appointment = ?")
                .param(id)
                .query(row -> {
                    moved.put(row.getString(1), Move.valueOf(row.getString(2)));
                });
        return moved;
    }

    @Override
    public Set<String> offered(String taskId) {
        return Set.copyOf(jdbc.sql("select distinct acting_user from acting_holder join acting_task on id = appointment"
                        + " where task_id = ? and kind in ('OFFERED', 'ASSIGNED') and acting_user is not null")
                .param(taskId)
                .query(String.class)
                .list());
    }

    private List<Appointment> list(String condition, Object... params) {
        return jdbc.sql("select * from acting_holder where " + condition)
                .params(List.of(params))
                .query(ActingTable::appointment)
                .list();
    }

    private static Appointment appointment(ResultSet row, int n) throws SQLException {
        return new Appointment(
                row.getObject("id", UUID.class),
                row.getString("absent_user"),
                Optional.ofNullable(row.getString("acting_user")),
                Optional.ofNullable(row.getString("capacity")).map(Capacity::valueOf),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getString("basis"),
                Optional.ofNullable(row.getString("document")),
                row.getString("set_by"),
                row.getTimestamp("set_at").toInstant(),
                row.getString("process_instance_id"),
                time(row, "began_at"),
                time(row, "ended_at"),
                Optional.ofNullable(row.getString("ended_by")));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
