// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/open_reducer.h"
#include "tests/runner.h"
#include <QFile>
#include <QTemporaryDir>

using namespace leftfold;

class TstOpenReducer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatShipsHasNoFile() {
        const auto opened = openReducer("order").value();
        QCOMPARE(opened.title, std::string("order.reducer.json"));
        QVERIFY(!opened.file);
        QVERIFY(opened.document.compile(opened.title));
    }

    void aFileIsReadWhateverStandsInIt() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("half.reducer.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ \"leftfold\":");
        file.close();
        const auto opened = openReducer(file.fileName().toStdString()).value();
        QCOMPARE(opened.title, std::string("half.reducer.json"));
        QVERIFY(opened.file);
        QVERIFY(!opened.document.isReadable());
        QCOMPARE(openReducer(folder.filePath(QStringLiteral("none.reducer.json")).toStdString()).error().message,
            "There is no file " + folder.filePath(QStringLiteral("none.reducer.json")).toStdString() + ".");
    }

    void scriptsAreToldByTheirName() {
        QVERIFY(isScriptName("a/order.js"));
        QVERIFY(!isScriptName("order.reducer.json"));
    }
};

LEFTFOLD_TEST(TstOpenReducer)
#include "tst_open_reducer.moc"
