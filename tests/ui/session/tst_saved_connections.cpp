// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/session/saved_connections.h"
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace leftfold::ui;

class TstSavedConnections : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat); }
    void cleanup() { m_settings->clear(); }
    void areThereInTheNextSessionByGroupAndName() {
        SavedConnections saved(*m_settings);
        QSignalSpy changed(&saved, &SavedConnections::changed);
        saved.save(
            {{}, QStringLiteral("b"), QStringLiteral("team"), 3, true, QStringLiteral("postgresql://b/shop"), QStringLiteral("marten")});
        saved.save({{}, QStringLiteral("a"), QStringLiteral("team"), -1, false, QStringLiteral("postgresql://a/shop"), {}});
        saved.save({{}, QStringLiteral("z"), {}, -1, false, QStringLiteral("/data/z.db"), {}});
        QCOMPARE(changed.count(), 3);
        m_settings->sync();
        QSettings again(m_settings->fileName(), QSettings::IniFormat);
        const auto all = SavedConnections(again).all();
        QCOMPARE(all.size(), std::size_t(3));
        QCOMPARE(all[0].name, QStringLiteral("z"));
        QCOMPARE(all[1].name, QStringLiteral("a"));
        QCOMPARE(all[2].name, QStringLiteral("b"));
        QCOMPARE(all[2].color, 3);
        QVERIFY(all[2].production);
        QCOMPARE(choiceOf(all[2]).layout, std::string("marten"));
        QCOMPARE(SavedConnections(again).groups(), QStringList{QStringLiteral("team")});
    }
    void savingAgainChangesTheSameOne() {
        SavedConnections saved(*m_settings);
        const QString id = saved.save({{}, QStringLiteral("a"), {}, -1, false, QStringLiteral("postgresql://a/shop"), {}});
        auto connection = saved.all().front();
        QCOMPARE(connection.id, id);
        connection.name = QStringLiteral("better");
        QCOMPARE(saved.save(connection), id);
        QCOMPARE(saved.all().size(), std::size_t(1));
        QCOMPARE(saved.all().front().name, QStringLiteral("better"));
        saved.remove(id);
        QVERIFY(saved.all().empty());
    }
    void noPasswordIsSaved() {
        SavedConnections saved(*m_settings);
        saved.save({{}, QStringLiteral("a"), {}, -1, false, QStringLiteral("postgresql://zoe:s3cret@a/shop?sslpassword=s3cret"), {}});
        m_settings->sync();
        QFile file(m_settings->fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("s3cret"));
        QCOMPARE(saved.all().front().address, QStringLiteral("postgresql://zoe@a/shop"));
    }
    void anAddressLeadsToItsConnection() {
        SavedConnections saved(*m_settings);
        saved.save({{}, QStringLiteral("admin"), {}, -1, false, QStringLiteral("postgresql://admin@a/shop"), {}});
        saved.save({{}, QStringLiteral("reader"), {}, -1, false, QStringLiteral("postgresql://reader@a/shop"), {}});
        QCOMPARE(saved.forAddress(QStringLiteral("postgresql://reader:x@a/shop"))->name, QStringLiteral("reader"));
        QCOMPARE(saved.forAddress(QStringLiteral("postgresql://other@a:5432/shop"))->name, QStringLiteral("admin"));
        QVERIFY(!saved.forAddress(QStringLiteral("postgresql://reader@b/shop")));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
};

LEFTFOLD_TEST(TstSavedConnections)
#include "tst_saved_connections.moc"
