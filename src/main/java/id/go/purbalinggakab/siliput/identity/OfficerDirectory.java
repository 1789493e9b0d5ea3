package id.go.purbalinggakab.siliput.identity;

import id.go.purbalinggakab.siliput.identity.People.Person;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts from the login, position and superior from our own tables. */
@Repository
@RequiredArgsConstructor
class OfficerDirectory implements Officers {

    private final JdbcClient jdbc;
    private final People people;
    private final OfficeLines lines;
    private final Acting acting;

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

    /** Who is away passes it to the acting holder; where there is none, it goes one further up. */
    @Override
    public Optional<Officer> superiorOf(String userId) {
        var asked = new HashSet<String>();
        var superior = lines.current(userId, OfficeLine.Kind.SUPERIOR);
        var nearest = superior;
        while (superior.isPresent() && asked.add(superior.get())) {
            var present = acting.inPlaceOf(superior.get()).filter(user -> !user.equals(userId));
            if (present.isPresent()) {
                return present.flatMap(this::find);
            }
            superior = lines.current(superior.get(), OfficeLine.Kind.SUPERIOR);
        }
        return nearest.flatMap(this::find);
    }

    private Officer officer(Person person) {
        var superior = lines.current(person.userId(), OfficeLine.Kind.SUPERIOR);
        return jdbc.sql("select position_title, nip from officer where user_id = ?")
                .param(person.userId())
                .query((row, n) -> new Officer(
                        person.userId(),
                        person.name(),
                        row.getString(1),
                        Optional.ofNullable(row.getString(2)),
                        person.mail(),
                        superior,
                        person.roles()))
                .optional()
                .orElseGet(() -> new Officer(
                        person.userId(),
                        person.name(),
                        person.roles().stream().map(Role::label).findFirst().orElse(""),
                        Optional.empty(),
                        person.mail(),
                        superior,
                        person.roles()));
    }
}
