// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cell_text.h"
#include "tests/runner.h"

using namespace leftfold::cli;

class TstCellText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thousandsAreSeparated() {
        QCOMPARE(thousands(0), std::string("0"));
        QCOMPARE(thousands(999), std::string("999"));
        QCOMPARE(thousands(1000), std::string("1,000"));
        QCOMPARE(thousands(1234567), std::string("1,234,567"));
        QCOMPARE(thousands(-123456), std::string("-123,456"));
    }

    void timesAreUtcToTheMillisecond() {
        QCOMPARE(timeCell(leftfold::parseInstant("2026-03-01T10:00:00.123456+01:00")), std::string("2026-03-01 09:00:00.123"));
        QCOMPARE(timeCell(std::nullopt), std::string());
    }

    void storesCannotActUponATerminal() {
        QCOMPARE(visible("a\x1b[31mb"), std::string("a\\u001b[31mb"));
        QCOMPARE(visible("line\nline\tx\x7f"), std::string("line\\u000aline\\u0009x\\u007f"));
        QCOMPARE(visible("\xC2\x9B"), std::string("\\u009b")); // a terminal's one-byte escape
        QCOMPARE(visible("\xE2\x80\xAE"), std::string("\\u202e")); // right to left from here
        QCOMPARE(visible("größer 日本"), std::string("größer 日本"));
    }

    void bytesThatAreNoUtf8AreMarked() {
        QCOMPARE(visible("a\xFFz"), std::string("a\xEF\xBF\xBDz"));
        QCOMPARE(visible("\xEF"
                         "A"),
            std::string("\xEF\xBF\xBD"
                        "A"));
        QCOMPARE(visible("\xEF\xBF\xBD"), std::string("\xEF\xBF\xBD"));
    }

    void widthIsThatOfATerminal() {
        QCOMPARE(displayWidth("abc"), 3);
        QCOMPARE(displayWidth("größer"), 6);
        QCOMPARE(displayWidth("日本"), 4);
        QCOMPARE(displayWidth("e\xCC\x81"), 1); // e and a combining accent
    }

    void longTextIsCut() {
        QCOMPARE(cutEnd("abcdef", 6), std::string("abcdef"));
        QCOMPARE(cutEnd("abcdefg", 6), std::string("abcde…"));
        QCOMPARE(cutEnd("日本語", 5), std::string("日本…"));
        QCOMPARE(cutEnd("abc", 0), std::string());
    }

    void idsKeepBothEnds() {
        QCOMPARE(cutMiddle("o-17", 10), std::string("o-17"));
        QCOMPARE(cutMiddle("0190a3f2-1111-4111-8111-11119c1d", 10), std::string("0190a3…c1d"));
        QCOMPARE(displayWidth(cutMiddle("日本語日本語日本語", 9)) <= 9, true);
    }

    void wordsAreJoined() {
        QCOMPARE(joined({"a", "b"}, ", "), std::string("a, b"));
        QCOMPARE(joined({}, ", "), std::string());
    }

    void countsHaveTheirNoun() {
        QCOMPARE(counted(1, "event", "events"), std::string("1 event"));
        QCOMPARE(counted(2000, "event", "events"), std::string("2,000 events"));
    }
};

LEFTFOLD_TEST(TstCellText)
#include "tst_cell_text.moc"
