package id.go.purbalinggakab.siliput.publishing.web;

import id.go.purbalinggakab.siliput.publishing.MailingList.Person;

/** An entry as typed on the page. */
record JournalistForm(String name, String media, String mail, String note) {

    static final JournalistForm EMPTY = new JournalistForm("", "", "", "");

    static JournalistForm of(Person person) {
        return new JournalistForm(person.name(), person.media(), person.mail(), person.note());
    }

    Person person() {
        return new Person(typed(name), typed(media), typed(mail), typed(note));
    }

    private static String typed(String field) {
        return field == null ? "" : field;
    }
}
