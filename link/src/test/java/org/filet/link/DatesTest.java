package org.filet.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.filet.linkage.PartialDate;
import org.junit.jupiter.api.Test;

class DatesTest {

    @Test
    void the_year_first_needs_no_order() {
        for (String text : List.of("20100304", "2010-03-04", "2010/3/4", "2010.03.04", "2010-03-04T00:00:00")) {
            assertThat(Dates.DAY_FIRST.read(text)).contains(new PartialDate(2010, 3, 4));
            assertThat(Dates.MONTH_FIRST.read(text)).contains(new PartialDate(2010, 3, 4));
        }
        assertThat(Dates.DAY_FIRST.read("2010-03")).contains(new PartialDate(2010, 3, null));
        assertThat(Dates.DAY_FIRST.read("2010")).contains(new PartialDate(2010, null, null));
    }

    @Test
    void the_year_last_is_read_in_the_order_of_the_file() {
        assertThat(Dates.DAY_FIRST.read("4/3/2010")).contains(new PartialDate(2010, 3, 4));
        assertThat(Dates.MONTH_FIRST.read("3/4/2010")).contains(new PartialDate(2010, 3, 4));
    }

    @Test
    void what_is_no_date_is_nothing() {
        for (String text : List.of("hier", "10-03-04", "1/2", "2010-03-04-05", "０4/03/2010")) {
            assertThat(Dates.DAY_FIRST.read(text)).as(text).isEmpty();
        }
    }

    @Test
    void a_file_tells_its_order_or_leaves_it_in_doubt() {
        assertThat(Dates.guess(List.of("25/03/2010", "01/02/2011"))).isEqualTo(new Dates.Guess(Dates.DAY_FIRST, false));
        assertThat(Dates.guess(List.of("03/25/2010", ""))).isEqualTo(new Dates.Guess(Dates.MONTH_FIRST, false));
        assertThat(Dates.guess(List.of("01/02/2010"))).isEqualTo(new Dates.Guess(Dates.DAY_FIRST, true));
        assertThat(Dates.guess(List.of("25/02/2010", "02/25/2010", "02/26/2010")))
                .isEqualTo(new Dates.Guess(Dates.MONTH_FIRST, true));
        assertThat(Dates.guess(List.of("2010-02-03"))).isEqualTo(new Dates.Guess(Dates.DAY_FIRST, false));
    }
}
