package io.dateline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A text annotated with TIMEX3 expressions, as a TimeML file holds it.
 *
 * @param text what stands in TEXT, or in a file without it all outside of DCT; wrapped lines are joined, with no change
 *     of places
 * @param published day of publication; null when the file names none
 * @param expressions those of the text, in its order; places are UTF-16 indices
 */
record TimeMl(String text, @Nullable LocalDate published, List<Gold> expressions) {

    TimeMl {
        expressions = List.copyOf(expressions);
    }

    /**
     * An annotated expression.
     *
     * @param begin of {@code end}, half-open, UTF-16 indices of the text
     * @param type as annotated, empty when left out; so is the value
     */
    record Gold(int begin, int end, String type, String value) {}

    static TimeMl read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /** @throws IOException when it is no well-formed XML; the message says where */
    static TimeMl read(InputStream in) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            try {
                return new Builder(xml).build();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            throw new IOException("no well-formed XML: " + message, e);
        }
    }

    /** A line break between two lines of a paragraph ends no sentence; an empty line does. */
    static String unwrapped(CharSequence text) {
        StringBuilder joined = new StringBuilder(text);
        for (int i = 1; i + 1 < joined.length(); i++) {
            if (joined.charAt(i) == '\n' && joined.charAt(i - 1) != '\n' && joined.charAt(i + 1) != '\n') {
                joined.setCharAt(i, ' ');
            }
        }
        return joined.toString();
    }

    /** Collects TEXT and everything outside of it apart, since only the end of the file tells which counts. */
    private static final class Builder {

        private final XMLStreamReader xml;
        private final Part inside = new Part();
        private final Part outside = new Part();
        private @Nullable LocalDate published;
        private int texts;
        private int creation;
        private boolean hasText;

        Builder(XMLStreamReader xml) {
            this.xml = xml;
        }

        TimeMl build() throws XMLStreamException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(xml.getLocalName());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    end(xml.getLocalName());
                } else if (xml.isCharacters() && creation == 0) {
                    part().text.append(xml.getText());
                }
            }
            Part part = hasText ? inside : outside;
            return new TimeMl(unwrapped(part.text), published, part.found);
        }

        private Part part() {
            return texts > 0 ? inside : outside;
        }

        private void start(String name) {
            if (name.equals("TEXT")) {
                texts++;
                hasText = true;
            } else if (name.equals("DCT")) {
                creation++;
            } else if (name.equals("TIMEX3")) {
                String function = attribute("functionInDocument");
                if (published == null && (function.equals("CREATION_TIME") || function.equals("PUBLICATION_TIME"))) {
                    published = day(attribute("value"));
                }
                if (creation == 0) {
                    Part part = part();
                    part.open.push(new Gold(part.text.length(), -1, attribute("type"), attribute("value")));
                }
            }
        }

        private void end(String name) {
            if (name.equals("TEXT")) {
                texts--;
            } else if (name.equals("DCT")) {
                creation--;
            } else if (name.equals("TIMEX3") && creation == 0) {
                Part part = part();
                Gold opened = part.open.pop();
                if (opened.begin() < part.text.length()) { // an empty one annotates what is not in the text
                    part.found.add(new Gold(opened.begin(), part.text.length(), opened.type(), opened.value()));
                }
            }
        }

        private String attribute(String name) {
            String value = xml.getAttributeValue(null, name);
            return value == null ? "" : value;
        }

        private static @Nullable LocalDate day(String value) {
            try {
                return value.length() < 10 ? null : LocalDate.parse(value.substring(0, 10));
            } catch (DateTimeException e) {
                return null; // a month or a year is no day
            }
        }
    }

    private static final class Part {
        private final StringBuilder text = new StringBuilder();
        private final Deque<Gold> open = new ArrayDeque<>();
        private final List<Gold> found = new ArrayList<>();
    }
}
