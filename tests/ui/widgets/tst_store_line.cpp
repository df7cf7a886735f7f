// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/store_line.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace leftfold::ui;

class TstStoreLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        Theme::instance().setAppearance(Appearance::Light);
        m_line = std::make_unique<StoreLine>(new QMenu, new QMenu);
        m_line->resize(1200, 44);
        m_line->show();
    }
    void tellsWhatIsOpen() {
        m_line->setStore({QStringLiteral("shop.db"), QStringLiteral("/data/shop.db"), QStringLiteral("SQLite"), true, false});
        QCOMPARE(child<QPushButton>("storeMenu")->accessibleName(), QStringLiteral("shop.db"));
        QCOMPARE(child<QPushButton>("storeMenu")->toolTip(), QStringLiteral("/data/shop.db"));
        QCOMPARE(child<QLabel>("engine")->text(), QStringLiteral("SQLite"));
        QVERIFY(child<QWidget>("lock")->isVisible());
        QVERIFY(!child<QWidget>("production")->isVisible());
    }
    void productionIsSaidAndColoured() {
        m_line->setStore({QStringLiteral("shop"), {}, QStringLiteral("PostgreSQL"), true, true});
        QVERIFY(child<QWidget>("production")->isVisible());
        QCOMPARE(child<QWidget>("production")->accessibleName(), QStringLiteral("PRODUCTION"));
        QCOMPARE(m_line->grab().toImage().pixelColor(600, 1), lightTokens().production);
    }
    void nothingOpenSaysNothing() {
        m_line->setStore({QStringLiteral("shop"), {}, QStringLiteral("PostgreSQL"), true, true});
        m_line->clearStore();
        QVERIFY(!child<QWidget>("lock")->isVisible());
        QVERIFY(!child<QWidget>("production")->isVisible());
        QCOMPARE(m_line->grab().toImage().pixelColor(600, 1), lightTokens().window);
    }
    void showsOneFieldAtATime() {
        auto* first = new SearchField(QStringLiteral("one"));
        auto* second = new SearchField(QStringLiteral("two"));
        m_line->addField(first);
        m_line->addField(second);
        QVERIFY(!first->isVisible());
        m_line->setField(second);
        QVERIFY(second->isVisible());
        QVERIFY(!first->isVisible());
        m_line->setField(nullptr);
        QVERIFY(!second->isVisible());
    }
    void buttonsAsk() {
        QSignalSpy palette(m_line.get(), &StoreLine::paletteAsked);
        QSignalSpy theme(m_line.get(), &StoreLine::themeAsked);
        child<QPushButton>("openPalette")->click();
        child<QToolButton>("toggleTheme")->click();
        QCOMPARE(palette.count(), 1);
        QCOMPARE(theme.count(), 1);
    }

private:
    template <typename T>
    T* child(const char* name) const {
        return m_line->findChild<T*>(QLatin1String(name));
    }
    std::unique_ptr<StoreLine> m_line;
};

LEFTFOLD_TEST(TstStoreLine)
#include "tst_store_line.moc"
