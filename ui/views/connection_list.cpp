// SPDX-License-Identifier: Apache-2.0
#include "ui/views/connection_list.h"
#include "ui/session/address_text.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/color_choice.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/type_colors.h"
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace leftfold::ui {

namespace {

enum Role { IndexRole = Qt::UserRole, AddressRole, ColorRole, ProductionRole, ServerRole };

bool isHeading(const QModelIndex& index) {
    return !index.data(IndexRole).isValid();
}

int rowHeight() {
    return QFontMetrics(textFont(TextStyle::Strong)).height() + QFontMetrics(textFont(TextStyle::Caption)).height() + 16;
}

int headingHeight() {
    return QFontMetrics(textFont(TextStyle::Section)).height() + 14;
}

void drawHeading(QPainter* painter, const QRect& row, const QString& text) {
    painter->setFont(textFont(TextStyle::Section));
    painter->setPen(tokens().faint);
    painter->drawText(row.adjusted(0, 6, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text.toUpper());
}

void drawSign(QPainter* painter, const QRect& row, const QModelIndex& index) {
    const int color = index.data(ColorRole).toInt();
    const QColor ink = color < 0 ? tokens().muted : typeColorAt(color, tokens().dark);
    const QString name = index.data(ServerRole).toBool() ? QStringLiteral("server") : QStringLiteral("database");
    drawIcon(painter, name, QRect(row.x() + 10, row.y(), scaled(20), row.height()), scaled(18), ink);
    if (color >= 0)
        painter->fillRect(QRect(row.x(), row.y() + 6, 3, row.height() - 12), ink);
}

} // namespace

void ConnectionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isHeading(index)) {
        drawHeading(painter, option.rect, index.data().toString());
        painter->restore();
        return;
    }
    const QRect row = option.rect.adjusted(0, 1, -2, -1);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(
            (option.state & QStyle::State_Selected) && (option.state & QStyle::State_HasFocus) ? tokens().soft : tokens().hover);
        painter->drawRoundedRect(row, 6, 6);
    }
    drawSign(painter, row, index);
    const bool production = index.data(ProductionRole).toBool();
    const QString mark = ConnectionList::tr("PRODUCTION");
    const int room = production ? pillWidth(mark) + 16 : 8;
    const QRect area(row.x() + 22 + scaled(20), row.y(), row.width() - 22 - scaled(20) - room, row.height());
    const QFontMetrics name(textFont(TextStyle::Strong));
    const QFontMetrics address(textFont(TextStyle::Caption));
    const int top = area.y() + (area.height() - name.height() - address.height() - 1) / 2;
    painter->setFont(textFont(TextStyle::Strong));
    painter->setPen(tokens().text);
    painter->drawText(QRect(area.x(), top, area.width(), name.height()), Qt::AlignVCenter | Qt::TextSingleLine,
        name.elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    painter->setFont(textFont(TextStyle::Caption));
    painter->setPen(tokens().muted);
    painter->drawText(QRect(area.x(), top + name.height() + 1, area.width(), address.height()), Qt::AlignVCenter | Qt::TextSingleLine,
        address.elidedText(index.data(AddressRole).toString(), Qt::ElideMiddle, area.width()));
    if (production)
        drawPill(painter, row.right() - pillWidth(mark) - 6, row, mark, Tone::Removed);
    painter->restore();
}

QSize ConnectionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {option.rect.width(), isHeading(index) ? headingHeight() : rowHeight()};
}

ConnectionList::ConnectionList(SavedConnections& saved, QWidget* parent)
    : QListWidget(parent)
    , m_saved(saved) {
    setObjectName(QStringLiteral("savedConnections"));
    setAccessibleName(tr("Saved connections"));
    setItemDelegate(new ConnectionDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    connect(&m_saved, &SavedConnections::changed, this, &ConnectionList::fill);
    connect(this, &QListWidget::itemClicked, this, [this] {
        if (const auto connection = current())
            Q_EMIT chosen(*connection);
    });
    fill();
}

std::optional<SavedConnection> ConnectionList::current() const {
    const QListWidgetItem* item = currentItem();
    const QVariant index = item ? item->data(IndexRole) : QVariant();
    return index.isValid() ? std::optional(m_connections[index.value<std::size_t>()]) : std::nullopt;
}

void ConnectionList::fill() {
    const QString before = current() ? current()->id : QString();
    clear();
    m_connections = m_saved.all();
    for (std::size_t index = 0; index < m_connections.size(); ++index) {
        if (!m_connections[index].group.isEmpty() && (index == 0 || m_connections[index - 1].group != m_connections[index].group))
            addHeading(m_connections[index].group);
        addConnection(index);
        if (m_connections[index].id == before || !current())
            setCurrentRow(count() - 1);
    }
    updateGeometry();
}

void ConnectionList::addHeading(const QString& group) {
    auto* item = new QListWidgetItem(group, this);
    item->setFlags(Qt::ItemIsEnabled);
}

void ConnectionList::addConnection(std::size_t index) {
    const SavedConnection& connection = m_connections[index];
    auto* item = new QListWidgetItem(connection.name, this);
    item->setData(IndexRole, QVariant::fromValue(index));
    item->setData(AddressRole, connection.address);
    item->setData(ColorRole, connection.color);
    item->setData(ProductionRole, connection.production);
    item->setData(ServerRole, isServer(connection.address));
    item->setToolTip(connection.address);
    QStringList facts{connection.address, ColorChoice::nameOf(connection.color)};
    if (connection.production)
        facts << tr("production");
    item->setData(Qt::AccessibleDescriptionRole, facts.join(QStringLiteral(", ")));
}

QSize ConnectionList::sizeHint() const {
    int height = 2 * frameWidth() + 2;
    for (int row = 0; row < count(); ++row)
        height += item(row)->data(IndexRole).isValid() ? rowHeight() : headingHeight();
    return {QListWidget::sizeHint().width(), height};
}

void ConnectionList::openMenu(const QPoint& place) {
    if (!current())
        return;
    const SavedConnection connection = *current();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("connectionMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Open")), &QAction::triggered, this, [this, connection] { Q_EMIT chosen(connection); });
    connect(menu->addAction(tr("Open in new window")), &QAction::triggered, this, [this, connection] { Q_EMIT windowAsked(connection); });
    menu->addSeparator();
    connect(menu->addAction(tr("Edit")), &QAction::triggered, this, [this, connection] { Q_EMIT editAsked(connection); });
    connect(menu->addAction(tr("Duplicate")), &QAction::triggered, this, [this, connection] { duplicate(connection); });
    if (isServer(connection.address))
        connect(menu->addAction(tr("Forget the password")), &QAction::triggered, this,
            [this, connection] { Q_EMIT forgetPasswordAsked(connection); });
    menu->addSeparator();
    connect(menu->addAction(tr("Delete")), &QAction::triggered, this, &ConnectionList::removeCurrent);
    menu->popup(place);
}

void ConnectionList::duplicate(const SavedConnection& connection) {
    SavedConnection copy = connection;
    copy.id.clear();
    copy.name = tr("%1 (copy)").arg(connection.name);
    copy.id = m_saved.save(copy);
    Q_EMIT editAsked(copy);
}

void ConnectionList::removeCurrent() {
    if (!current())
        return;
    const SavedConnection gone = *current();
    m_saved.remove(gone.id);
    Q_EMIT removed(gone);
}

void ConnectionList::keyPressEvent(QKeyEvent* event) {
    const auto connection = current();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (connection && enter && event->modifiers().testFlag(Qt::ControlModifier))
        return Q_EMIT windowAsked(*connection);
    if (connection && enter)
        return Q_EMIT chosen(*connection);
    if (connection && event->key() == Qt::Key_F2)
        return Q_EMIT editAsked(*connection);
    if (connection && event->key() == Qt::Key_Delete)
        return removeCurrent();
    if (connection && event->key() == Qt::Key_Period)
        return openMenu(viewport()->mapToGlobal(visualItemRect(currentItem()).bottomLeft()));
    QListWidget::keyPressEvent(event);
}

void ConnectionList::contextMenuEvent(QContextMenuEvent* event) {
    if (QListWidgetItem* under = itemAt(event->pos()))
        setCurrentItem(under);
    openMenu(event->globalPos());
}

} // namespace leftfold::ui
