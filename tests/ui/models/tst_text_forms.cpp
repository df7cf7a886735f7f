// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/models/text_forms.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstTextForms : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void groupsDigits();
    void shortensIdsInTheMiddle();
    void showsTimesInEveryForm();
    void writesSizes();
    void keepsOneLine();
    void readsBytesThatAreNoText();
};

void TstTextForms::groupsDigits() {
    const auto plain = [](std::int64_t number) { return groupedNumber(number).replace(QChar::Nbsp, QLatin1Char('_')); };
    QCOMPARE(plain(0), QStringLiteral("0"));
    QCOMPARE(plain(999), QStringLiteral("999"));
    QCOMPARE(plain(1'204'332), QStringLiteral("1_204_332"));
    QCOMPARE(plain(-999), QStringLiteral("-999"));
    QCOMPARE(plain(-20'118), QStringLiteral("-20_118"));
}

void TstTextForms::shortensIdsInTheMiddle() {
    QCOMPARE(shortId(QStringLiteral("o-1042")), QStringLiteral("o-1042"));
    QCOMPARE(shortId(QStringLiteral("9f1c2b7e-0000-4000-8000-0000000004be")), QStringLiteral("9f1c\u202604be"));
}

void TstTextForms::showsTimesInEveryForm() {
    const Instant instant = *parseInstant("2026-03-01T09:14:02.113999Z");
    const Instant now = *parseInstant("2026-03-01T12:20:00Z");
    QCOMPARE(timeText(instant, TimeDisplay::Utc, now), QStringLiteral("2026-03-01 09:14:02.113"));
    QCOMPARE(timeText(instant, TimeDisplay::Relative, now), QStringLiteral("3 h ago"));
    QCOMPARE(timeText(now, TimeDisplay::Relative, instant), QStringLiteral("in 3 h"));
    QVERIFY(timeToolTip(instant, now).startsWith(QStringLiteral("2026-03-01T09:14:02.113999Z\n")));
    QVERIFY(timeToolTip(instant, now).endsWith(QStringLiteral("\n3 h ago")));
}

void TstTextForms::writesSizes() {
    QCOMPARE(sizeText(412), QStringLiteral("412 bytes"));
    QCOMPARE(sizeText(3277), QStringLiteral("3.2 KiB"));
    QCOMPARE(sizeText(64ULL << 20U), QStringLiteral("64 MiB"));
}

void TstTextForms::keepsOneLine() {
    QCOMPARE(oneLine(QStringLiteral("a\nb\tc"), 10), QStringLiteral("a b c"));
    QCOMPARE(oneLine(QStringLiteral("abcdef"), 4), QStringLiteral("abc\u2026"));
}

void TstTextForms::readsBytesThatAreNoText() {
    QCOMPARE(fromStored("\xff\x41"),
        QStringLiteral("\uFFFD"
                       "A"));
}

LEFTFOLD_TEST(TstTextForms)
#include "tst_text_forms.moc"
