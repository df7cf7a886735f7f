// SPDX-License-Identifier: Apache-2.0
#include "ui/views/recent_list.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QDir>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>

namespace leftfold::ui {

namespace {

enum Role { NameRole = Qt::UserRole, AddressRole, EngineRole, ProductionRole, WhenRole };

QString tildeForHome(const QString& path) {
    const QString home = QDir::homePath();
    return home.size() > 1 && path.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + path.mid(home.size()) : path;
}

/// Leaves room beside the name; returns where that begins.
int drawTexts(QPainter* painter, const QRect& area, int room, const QModelIndex& index) {
    const QFontMetrics name(textFont(TextStyle::Strong));
    const QFontMetrics address(textFont(TextStyle::Caption));
    const int top = area.y() + (area.height() - name.height() - address.height() - 1) / 2;
    painter->setFont(textFont(TextStyle::Strong));
    painter->setPen(tokens().text);
    const QString title = name.elidedText(index.data(NameRole).toString(), Qt::ElideMiddle, area.width() - room);
    painter->drawText(QRect(area.x(), top, area.width(), name.height()), Qt::AlignVCenter | Qt::TextSingleLine, title);
    painter->setFont(textFont(TextStyle::Caption));
    painter->setPen(tokens().muted);
    painter->drawText(QRect(area.x(), top + name.height() + 1, area.width(), address.height()), Qt::AlignVCenter | Qt::TextSingleLine,
        address.elidedText(index.data(AddressRole).toString(), Qt::ElideMiddle, area.width()));
    return area.x() + name.horizontalAdvance(title);
}

} // namespace

QString sinceThen(const QDateTime& then, const QDateTime& now) {
    const qint64 minutes = then.secsTo(now) / 60;
    if (!then.isValid())
        return {};
    if (minutes < 1)
        return RecentList::tr("just now");
    if (minutes < 60)
        return RecentList::tr("%n minute(s) ago", nullptr, static_cast<int>(minutes))
            .replace(QLatin1String("(s)"), minutes == 1 ? QString() : QStringLiteral("s"));
    if (minutes < 60 * 24)
        return RecentList::tr("%n hour(s) ago", nullptr, static_cast<int>(minutes / 60))
            .replace(QLatin1String("(s)"), minutes < 120 ? QString() : QStringLiteral("s"));
    if (minutes < 60 * 48)
        return RecentList::tr("yesterday");
    return then.toLocalTime().toString(QStringLiteral("d MMM yyyy"));
}

void RecentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect.adjusted(0, 1, -2, -1);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(
            (option.state & QStyle::State_Selected) && (option.state & QStyle::State_HasFocus) ? tokens().soft : tokens().hover);
        painter->drawRoundedRect(row, 6, 6);
    }
    const bool file = index.data(EngineRole).toString() == QLatin1String("SQLite");
    drawIcon(painter, file ? QStringLiteral("database") : QStringLiteral("server"), QRect(row.x() + 10, row.y(), scaled(20), row.height()),
        scaled(18), tokens().muted);
    painter->setFont(textFont(TextStyle::Caption));
    const QString when = index.data(WhenRole).toString();
    const int whenWidth = painter->fontMetrics().horizontalAdvance(when);
    const QRect area(row.x() + 22 + scaled(20), row.y(), row.width() - 22 - scaled(20) - whenWidth - 24, row.height());
    painter->setPen(tokens().muted);
    painter->drawText(row.adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter, when);
    const QString mark = RecentList::tr("PRODUCTION");
    const bool production = index.data(ProductionRole).toBool();
    const int end = drawTexts(painter, area, production ? pillWidth(mark) + 8 : 0, index);
    if (production)
        drawPill(painter, end + 8, QRect(row.x(), row.y(), row.width(), row.height() / 2 + 6), mark, Tone::Removed);
    painter->restore();
}

QSize RecentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {
        option.rect.width(), QFontMetrics(textFont(TextStyle::Strong)).height() + QFontMetrics(textFont(TextStyle::Caption)).height() + 16};
}

RecentList::RecentList(RecentStores& recent, QWidget* parent)
    : QListWidget(parent)
    , m_recent(recent) {
    setObjectName(QStringLiteral("recentStores"));
    setAccessibleName(tr("Recent stores"));
    setItemDelegate(new RecentDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setUniformItemSizes(true);
    connect(&m_recent, &RecentStores::changed, this, &RecentList::fill);
    connect(this, &QListWidget::itemClicked, this,
        [this](const QListWidgetItem* item) { choose(row(item), QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier)); });
    fill();
}

void RecentList::fill() {
    clear();
    m_stores = m_recent.all();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const RecentStore& store : m_stores) {
        auto* item = new QListWidgetItem(store.name, this);
        item->setData(NameRole, store.name);
        item->setData(AddressRole, tildeForHome(store.address));
        item->setData(EngineRole, store.engine);
        item->setData(ProductionRole, store.production);
        item->setData(WhenRole, sinceThen(store.lastOpened, now));
        item->setToolTip(store.address);
    }
    if (count() > 0)
        setCurrentRow(0);
}

void RecentList::choose(int row, bool inNewWindow) {
    const RecentStore store = m_stores[static_cast<std::size_t>(row)]; // a copy: opening it changes the list
    if (inNewWindow)
        Q_EMIT windowAsked(store);
    else
        Q_EMIT chosen(store);
}

void RecentList::keyPressEvent(QKeyEvent* event) {
    if (currentRow() >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return choose(currentRow(), event->modifiers().testFlag(Qt::ControlModifier));
    if (currentRow() >= 0 && event->key() == Qt::Key_Delete)
        return m_recent.forget(m_stores[static_cast<std::size_t>(currentRow())].address);
    QListWidget::keyPressEvent(event);
}

} // namespace leftfold::ui
