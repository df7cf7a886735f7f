// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/store_line.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/type_colors.h"
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>

namespace leftfold::ui {

namespace {

constexpr int railWidth = 72;

/// The lock and its word. It explains itself on hover.
class Lock final : public QWidget {
public:
    explicit Lock(QWidget* parent)
        : QWidget(parent) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(18, 0, 0, 0);
        row->addWidget(new TextLabel(tr("read-only"), TextStyle::Body, TextColor::Muted, this));
        setAccessibleName(tr("Read-only"));
        setToolTip(tr("The store is opened read-only by the engine itself: Leftfold cannot change it, and neither can a mistake."));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        drawIcon(&painter, QStringLiteral("lock"), QRect(0, 0, 14, height() - 1), 14, tokens().muted);
    }
};

QPushButton* makeProgramButton(QMenu* menu, QWidget* parent) {
    QPushButton* button = makeButton(QString(), ButtonKind::Store, parent);
    button->setObjectName(QStringLiteral("programMenu"));
    button->setIcon(icon(QStringLiteral("leftfold"), IconColor::Accent));
    button->setIconSize({22, 22});
    button->setAccessibleName(StoreLine::tr("Main menu"));
    button->setToolTip(StoreLine::tr("Main menu (F10)"));
    button->setMenu(menu);
    return button;
}

} // namespace

StoreLine::StoreLine(QMenu* programMenu, QMenu* storeMenu, QWidget* parent)
    : QWidget(parent)
    , m_program(makeProgramButton(programMenu, this))
    , m_store(makeMenuButton(QString(), storeMenu, ButtonKind::Store, this))
    , m_engine(new TextLabel(TextStyle::Body, TextColor::Muted, this))
    , m_lock(new Lock(this))
    , m_production(new Badge(Badge::Kind::Pill, this))
    , m_slot(new QStackedWidget(this))
    , m_palette(makeButton(tr("Ctrl K"), ButtonKind::Normal, this))
    , m_theme(makeIconButton(QStringLiteral("theme"), tr("Light or dark"), this)) {
    setObjectName(QStringLiteral("storeLine"));
    m_store->setObjectName(QStringLiteral("storeMenu"));
    m_engine->setObjectName(QStringLiteral("engine"));
    m_lock->setObjectName(QStringLiteral("lock"));
    m_palette->setObjectName(QStringLiteral("openPalette"));
    m_palette->setAccessibleName(tr("Command palette"));
    m_palette->setToolTip(tr("Every command, page, event type and aggregate (Ctrl+K)"));
    m_theme->setObjectName(QStringLiteral("toggleTheme"));
    m_production->setObjectName(QStringLiteral("production"));
    m_production->setText(tr("PRODUCTION"));
    m_production->setTone(Tone::Alarm);
    m_production->setToolTip(tr("You marked this store as production. Leftfold still only reads it."));
    m_slot->addWidget(new QWidget(m_slot));
    m_slot->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    arrange();
    connect(m_palette, &QPushButton::clicked, this, &StoreLine::paletteAsked);
    connect(m_theme, &QToolButton::clicked, this, &StoreLine::themeAsked);
    clearStore();
}

void StoreLine::arrange() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 7, 12, 8);
    row->setSpacing(12);
    auto* brand = new QHBoxLayout;
    brand->addWidget(m_program, 0, Qt::AlignCenter);
    m_program->setFixedWidth(40);
    row->addSpacing((railWidth - 40) / 2);
    row->addLayout(brand);
    row->addSpacing((railWidth - 40) / 2 - 20);
    row->addWidget(m_store);
    row->addWidget(m_engine);
    row->addWidget(m_lock);
    row->addWidget(m_production);
    row->addWidget(m_slot, 1);
    row->addWidget(m_palette);
    row->addWidget(m_theme);
}

void StoreLine::setStore(const StoreCaption& store) {
    setMenuButtonText(m_store, store.name);
    m_store->setToolTip(store.whole);
    m_engine->setText(store.engine);
    m_isProduction = store.production;
    m_color = store.color;
    showParts(true);
    m_lock->setVisible(store.readOnly);
    update();
}

void StoreLine::clearStore() {
    setMenuButtonText(m_store, tr("No store"));
    m_store->setToolTip(tr("Open a store"));
    m_isProduction = false;
    m_color = -1;
    showParts(false);
    update();
}

void StoreLine::showParts(bool open) {
    m_engine->setVisible(open);
    m_lock->setVisible(open);
    m_production->setVisible(open && m_isProduction);
}

void StoreLine::addField(QWidget* field) {
    m_slot->addWidget(field);
}

void StoreLine::setField(QWidget* field) {
    m_slot->setCurrentWidget(field ? field : m_slot->widget(0));
}

void StoreLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens();
    painter.fillRect(rect(), m_isProduction ? blend(t.window, t.removedSoft, 0.7) : t.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    if (m_isProduction)
        painter.fillRect(QRect(0, 0, width(), 3), t.production);
    else if (m_color >= 0)
        painter.fillRect(QRect(0, 0, width(), 3), typeColorAt(m_color, t.dark));
}

} // namespace leftfold::ui
