// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/storage/codec/elixir_struct.h"
#include "tests/core/storage/codec/from_hex.h"
#include "tests/runner.h"

using namespace leftfold;

class TstElixirStruct : public QObject {
    Q_OBJECT

    static std::string value(const char* name, const QByteArray& members) {
        const auto value = elixirValue(name, *parseJson(quoted(members)));
        return value ? toJson(*value) : "none";
    }

private Q_SLOTS:
    void times() {
        const QByteArray date = "'year':2026,'month':3,'day':1";
        const QByteArray time = "'hour':9,'minute':5,'second':7,'microsecond':[120000,3]";
        QCOMPARE(value("Date", "{" + date + "}"), quoted("'2026-03-01'"));
        QCOMPARE(value("Time", "{" + time + "}"), quoted("'09:05:07.120'"));
        QCOMPARE(value("NaiveDateTime", "{" + date + "," + time + "}"), quoted("'2026-03-01T09:05:07.120'"));
        QCOMPARE(value("DateTime", "{" + date + "," + time + ",'utc_offset':3600,'std_offset':1800}"),
            quoted("'2026-03-01T09:05:07.120+01:30'"));
        QCOMPARE(
            value("DateTime", "{" + date + "," + time + ",'utc_offset':-3600,'std_offset':0}"), quoted("'2026-03-01T09:05:07.120-01:00'"));
    }
    void decimals() {
        QCOMPARE(value("Decimal", "{'sign':1,'coef':4990,'exp':-2}"), std::string("49.90"));
        QCOMPARE(value("Decimal", "{'sign':-1,'coef':12345678901234567890123,'exp':0}"), std::string("-12345678901234567890123"));
        QCOMPARE(value("Decimal", "{'sign':1,'coef':'NaN','exp':0}"), quoted("'NaN'"));
        QCOMPARE(value("Decimal", "{'sign':-1,'coef':'inf','exp':0}"), quoted("'-Infinity'"));
    }
    void sets() {
        QCOMPARE(value("MapSet", "{'map':{'a':[],'b':[]},'version':2}"), quoted("['a','b']"));
        QCOMPARE(value("MapSet", "{'map':{},'version':2}"), std::string("[]"));
    }
    void whatIsNotSoundStaysAStruct() {
        QCOMPARE(value("Shop.Order", "{'year':1}"), std::string("none"));
        for (const char* members :
            {"{}", "{'year':2026,'month':13,'day':1}", "{'year':2026,'month':'3','day':1}", "{'year':99999999999,'month':3,'day':1}"})
            QCOMPARE(value("Date", members), std::string("none"));
        QCOMPARE(value("Time", "{'hour':1,'minute':1,'second':1,'microsecond':7}"), std::string("none"));
        for (const char* members : {"{}", "{'sign':1,'coef':-5,'exp':-2}", "{'sign':1,'coef':[],'exp':1}", "{'sign':'x','coef':1,'exp':1}"})
            QVERIFY2(value("Decimal", members) == "none", members);
        QCOMPARE(value("MapSet", "{'map':1}"), std::string("none"));
    }
};

LEFTFOLD_TEST(TstElixirStruct)
#include "tst_elixir_struct.moc"
