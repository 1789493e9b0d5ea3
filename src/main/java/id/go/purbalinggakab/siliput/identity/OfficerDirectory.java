package id.go.purbalinggakab.siliput.identity;

import id.go.purbalinggakab.siliput.identity.People.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts from the login, position and superior from our own table. */
@Repository
class OfficerDirectory implements Officers {

    private final JdbcClient jdbc;
    private final People people;

    OfficerDirectory(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public Optional<Officer> find(String userId) {
        return people.find(userId).map(this::officer);
    }

    @Override
    public List<Officer> holding(Role role) {
        return people.in(role).stream()
                .map(this::officer)
                .sorted(Comparator.comparing(Officer::name))
                .toList();
    }

    private Officer officer(Person person) {
        return jdbc.sql("select position_title, nip, superior from officer where user_id = ?")
                .param(person.userId())
                .query((row, n) -> new Officer(
                        person.userId(),
                        person.name(),
                        row.getString(1),
                        Optional.ofNullable(row.getString(2)),
                        person.mail(),
                        Optional.ofNullable(row.getString(3)),
                        person.roles()))
                .optional()
                .orElseGet(() -> new Officer(
                        person.userId(),
                        person.name(),
                        person.roles().stream().map(Role::label).findFirst().orElse(""),
                        Optional.empty(),
                        person.mail(),
                        Optional.empty(),
                        person.roles()));
    }
}
