// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/session/recent_stores.h"
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace leftfold::ui;

class TstRecentStores : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat); }
    void cleanup() { m_settings->clear(); }
    void theLatestIsFirstAndOnce() {
        RecentStores recent(*m_settings);
        QSignalSpy changed(&recent, &RecentStores::changed);
        recent.remember(store("/a.db"));
        recent.remember(store("/b.db"));
        recent.remember(store("/a.db"));
        QCOMPARE(recent.all().size(), std::size_t(2));
        QCOMPARE(recent.all().front().address, QStringLiteral("/a.db"));
        recent.forget(QStringLiteral("/a.db"));
        QCOMPARE(recent.all().size(), std::size_t(1));
        QCOMPARE(changed.count(), 4);
    }
    void isThereInTheNextSession() {
        RecentStore one = store("postgresql://reader@db/shop");
        one.production = true;
        one.layout = QStringLiteral("marten");
        RecentStores(*m_settings).remember(one);
        m_settings->sync();
        QSettings again(m_settings->fileName(), QSettings::IniFormat);
        const RecentStores later(again);
        QCOMPARE(later.all().front().layout, QStringLiteral("marten"));
        QVERIFY(later.isProduction(QStringLiteral("postgresql://reader:secret@db/shop")));
        QVERIFY(!later.isProduction(QStringLiteral("/a.db")));
    }
    void keepsTwelve() {
        RecentStores recent(*m_settings);
        for (int number = 0; number < 40; ++number)
            recent.remember(store(QStringLiteral("/%1.db").arg(number).toUtf8().constData()));
        QCOMPARE(recent.all().size(), std::size_t(12));
        QCOMPARE(recent.all().front().address, QStringLiteral("/39.db"));
    }
    void aPasswordIsNeverKept() {
        for (const auto* address : {"postgresql://zoe:s3cret@db:5432/shop", "postgresql://db/shop?user=zoe&password=s3cret",
                 "host=db password = 's3 \\' cret' dbname=shop", "postgresql://db/shop?sslpassword=s3cret"}) {
            RecentStores(*m_settings).remember(store(address));
            m_settings->sync();
            QFile file(m_settings->fileName());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("s3"), address);
        }
    }
    void theMarkIsTheDatabasesWhoeverLogsIn() {
        RecentStores recent(*m_settings);
        RecentStore one = store("postgresql://reader@db.example.org/shop?sslmode=require");
        one.production = true;
        recent.remember(one);
        QVERIFY(recent.isProduction(QStringLiteral("postgres://admin@DB.example.org:5432/shop")));
        QVERIFY(recent.isProduction(QStringLiteral("host=db.example.org dbname=shop")));
        QVERIFY(!recent.isProduction(QStringLiteral("postgresql://reader@db.example.org/other")));
        QVERIFY(!recent.isProduction(QStringLiteral("postgresql://reader@db.example.org:5433/shop")));
        recent.remember(store("postgresql://admin@db.example.org/shop")); // without the mark
        QVERIFY(!recent.isProduction(QStringLiteral("postgresql://reader@db.example.org/shop?sslmode=require")));
    }

private:
    static RecentStore store(const char* address) {
        return {QString::fromUtf8(address), QStringLiteral("name"), QStringLiteral("SQLite"), {}, false, {}};
    }
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
};

LEFTFOLD_TEST(TstRecentStores)
#include "tst_recent_stores.moc"
