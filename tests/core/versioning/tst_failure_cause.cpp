// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/failure_cause.h"
#include "tests/runner.h"

using namespace leftfold;

class TstFailureCause : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesOfOneEventGo_data() {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char* name, const char* sentence, const char* cause) {
            QTest::newRow(name) << QString::fromUtf8(sentence) << QString::fromUtf8(cause);
        };
        row("text", "\"n/a\" cannot become a decimal without loss", "… cannot become a decimal without loss");
        row("escapes", "\"a\\\"b\\\\\" is none of the values to map", "… is none of the values to map");
        row("number", "-12.50 is no number.", "… is no number.");
        row("exponent", "it is 1e+5, not 7", "it is …, not …");
        row("object", "{\"a\":[1,{\"b\":\"]}\"}]} cannot become a string without loss", "… cannot become a string without loss");
        row("array", "[1,2] at /a/0 is no string", "… at /a/0 is no string");
        row("pointer", "there is no /items/0/x-1", "there is no /items/0/x-1");
        row("pointer, colon", "item 12: remove /q/3: there is no /q/3", "item …: remove /q/3: there is no /q/3");
        row("word with digits", "address2 is no place in an array of 3 items", "address2 is no place in an array of … items");
        row("syntax", "The payload is no JSON: at line 1, column 17: last read: 'abc'", "The payload is no JSON: …");
        row("never ends", "\"abc", "…");
        row("nothing", "", "");
    }

    void valuesOfOneEventGo() {
        QFETCH(QString, sentence);
        QFETCH(QString, cause);
        QCOMPARE(FailureCause(sentence.toStdString()).key(), cause.toStdString());
    }

    /// Long values are cut where they are told, in the middle of a text.
    void cutValuesEndWithTheirDots() {
        const auto cut = '"' + std::string(56, 'x') + "...";
        QCOMPARE(FailureCause("it is " + cut + ", not \"b\"").key(), std::string("it is …, not …"));
        const auto object = "{\"a\":\"" + std::string(51, 'x') + "...";
        QCOMPARE(FailureCause(object + " cannot become a string without loss").key(), std::string("… cannot become a string without loss"));
    }

    void whatIsTheSameEverywhereStays() {
        FailureCause cause("\"Cher\" has 1 of the 2 parts that are wanted");
        cause.takeIn(FailureCause("\"李娜\" has 1 of the 2 parts that are wanted"));
        QCOMPARE(cause.text(), std::string("… has 1 of the 2 parts that are wanted"));
        cause.takeIn(FailureCause("\"Cher\" has 0 of the 2 parts that are wanted"));
        QCOMPARE(cause.text(), std::string("… has … of the 2 parts that are wanted"));
        QCOMPARE(cause.key(), std::string("… has … of the … parts that are wanted"));
    }

    void anyBytesAreWelcome() {
        const std::string letters = "\"{}[]\\/ 1-.e,:x\xC3\xA4";
        std::string text;
        for (unsigned seed = 1; seed < 20'000; ++seed) {
            text += letters[(seed * 2654435761u >> 16) % letters.size()];
            if (text.size() > 40)
                text.erase(0, seed % 40);
            QCOMPARE(FailureCause(text).text(), text);
        }
    }
};

LEFTFOLD_TEST(TstFailureCause)
#include "tst_failure_cause.moc"
