// SPDX-License-Identifier: Apache-2.0
#include "core/expression/literal.h"
#include "tests/runner.h"
using namespace leftfold;

class TstLiteral : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinds() {
        QCOMPARE(Literal::bare("12.50").kind, Literal::Kind::Number);
        QCOMPARE(Literal::bare("true").kind, Literal::Kind::Boolean);
        QCOMPARE(Literal::bare("null").kind, Literal::Kind::Null);
        QCOMPARE(Literal::bare("paid").kind, Literal::Kind::Text);
        QVERIFY(Literal::textOf("12.50").number);
        QVERIFY(!Literal::textOf("12,50").number);
        QCOMPARE(Literal::bare("1e99999999").kind, Literal::Kind::Text); // no number that anything is compared with
    }

    void relations_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<bool>("quoted");
        QTest::addColumn<QByteArray>("literal");
        QTest::addColumn<QByteArray>("holding"); // the signs of the relations that hold
        const auto row = [](Scalar::Kind kind, const char* stored, bool quoted, const char* literal, const char* holding) {
            QTest::addRow("%d %s %d %s", int(kind), stored, int(quoted), literal)
                << int(kind) << QByteArray(stored) << quoted << QByteArray(literal) << QByteArray(holding);
        };
        row(Scalar::Kind::Number, "0.30", false, "0.3", "= <= >=");
        row(Scalar::Kind::Number, "12345678901234567890123", false, "12345678901234567890124", "!= < <=");
        row(Scalar::Kind::Number, "1e400", false, "1e399", "!= > >=");
        row(Scalar::Kind::Text, "12.50", false, "12.5", "= <= >=");
        row(Scalar::Kind::Number, "12.5", true, "12.50", "= <= >=");
        row(Scalar::Kind::Text, "12.50", true, "12.5", "!= > >="); // two texts
        row(Scalar::Kind::Text, "9", true, "10", "!= > >=");
        row(Scalar::Kind::Text, "abc", false, "5", "!=");
        row(Scalar::Kind::Text, "B", false, "a", "!= < <="); // by code point
        row(Scalar::Kind::Boolean, "true", false, "true", "=");
        row(Scalar::Kind::Text, "true", false, "true", "!=");
        row(Scalar::Kind::Boolean, "true", false, "1", "!=");
        row(Scalar::Kind::Null, "null", false, "null", "=");
        row(Scalar::Kind::Number, "0", false, "null", "!=");
        row(Scalar::Kind::Null, "null", false, "0", "!=");
        row(Scalar::Kind::Other, "", false, "0", "!=");
    }
    void relations() {
        QFETCH(int, kind);
        QFETCH(QByteArray, stored);
        QFETCH(bool, quoted);
        QFETCH(QByteArray, literal);
        QFETCH(QByteArray, holding);
        const auto value = quoted ? Literal::textOf(literal.toStdString()) : Literal::bare(literal.toStdString());
        const auto text = stored.toStdString();
        std::string found;
        for (int at = 0; at <= int(Relation::AtLeast); ++at)
            if (relationHolds({static_cast<Scalar::Kind>(kind), text}, static_cast<Relation>(at), value))
                found += (found.empty() ? "" : " ") + std::string(signOf(static_cast<Relation>(at)));
        QCOMPARE(found, holding.toStdString());
    }

    void valuesBecomeScalars() {
        QCOMPARE(Scalar::of(Value::number("0.10")).text, std::string_view("0.10"));
        QCOMPARE(Scalar::of(Value::boolean(false)).text, std::string_view("false"));
        QVERIFY(!Scalar::of(Value()).isReadable());
        QVERIFY(!Scalar::of(Value::array()).isReadable());
    }
};

LEFTFOLD_TEST(TstLiteral)
#include "tst_literal.moc"
