// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/facet_list.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/type_colors.h"
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

namespace leftfold::ui {

namespace {

/// More rows than anybody reads; what is rarer is found by the filter.
constexpr std::size_t mostRows = 200;
constexpr int valueRole = Qt::UserRole; ///< as it is stored

class FacetDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {80, treeRowHeight()}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        painter->save();
        drawRowGround(painter, option);
        const auto mark = index.data(FacetList::MarkRole).toInt();
        QRect cell = option.rect.adjusted(6, 0, -6, 0);
        drawBar(painter, cell, index.data(FacetList::ShareRole).toDouble(), mark);
        const QString count = groupedNumber(index.data(FacetList::CountRole).toLongLong());
        drawRowText(painter, cell, count, {TextStyle::Mono, tokens().muted, Qt::AlignRight});
        cell.setRight(cell.right() - QFontMetrics(textFont(TextStyle::Mono)).horizontalAdvance(count) - 8);
        if (const auto color = index.data(FacetList::ColorRole).value<QColor>(); color.isValid())
            cell.setLeft(drawTypeDot(painter, cell.left(), option.rect, color));
        drawRowText(painter, cell, textOf(index, mark), {mark == FacetList::Chosen ? TextStyle::Strong : TextStyle::Body, colorOf(mark)});
        painter->restore();
    }

private:
    static void drawBar(QPainter* painter, const QRect& cell, double share, int mark) {
        const QRect track(cell.left(), cell.bottom() - 1, cell.width(), 2);
        const auto width = share > 0 ? std::max(2, qRound(track.width() * share)) : 0;
        const auto& color = mark == FacetList::Chosen ? tokens().accent : blend(tokens().base, tokens().mark, 0.45);
        painter->fillRect(QRect(track.left(), track.top(), width, track.height()), color);
    }
    static QString textOf(const QModelIndex& index, int mark) {
        const auto text = index.data().toString();
        return mark == FacetList::Excluded ? QStringLiteral("\u2212 ") + text : text; // told by a sign, not by colour alone
    }
    static QColor colorOf(int mark) {
        return mark == FacetList::Chosen ? tokens().accentText : mark == FacetList::Excluded ? tokens().removed : tokens().text;
    }
};

} // namespace

FacetList::FacetList(const QString& name, Dots dots, QWidget* parent)
    : QListWidget(parent)
    , m_dots(dots) {
    setAccessibleName(name);
    setItemDelegate(new FacetDelegate(this));
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(90, treeRowHeight());
}

void FacetList::show(const Facet& facet, const std::set<std::string>& chosen, const std::set<std::string>& excluded) {
    const auto current = currentItem() ? currentItem()->data(valueRole).toByteArray() : QByteArray();
    const QSignalBlocker quiet(this);
    clear();
    const auto most = facet.values.empty() ? 0 : facet.values.front().count;
    for (const auto& value : facet.values)
        if (static_cast<std::size_t>(count()) < mostRows || chosen.contains(value.text))
            add(value, most, chosen.contains(value.text) ? Chosen : Unmarked);
    for (const auto& value : excluded)
        add({value, 0}, most, Excluded);
    for (int row = 0; row < count(); ++row)
        if (!current.isEmpty() && item(row)->data(valueRole).toByteArray() == current)
            setCurrentRow(row);
}

void FacetList::add(const FacetValue& value, std::int64_t most, Mark mark) {
    auto* made = new QListWidgetItem(oneLine(fromStored(value.text), 200), this);
    made->setData(valueRole, QByteArray::fromStdString(value.text));
    made->setData(CountRole, qlonglong{value.count});
    made->setData(ShareRole, most > 0 ? static_cast<double>(value.count) / static_cast<double>(most) : 0.0);
    made->setData(MarkRole, mark);
    if (m_dots == Dots::AggregateTypes)
        made->setData(ColorRole, typeColor(value.text));
    const auto events = tr("%1: %n event(s)", nullptr, static_cast<int>(std::min<std::int64_t>(value.count, 1'000'000'000)));
    made->setToolTip(events.arg(made->text()));
    made->setData(Qt::AccessibleTextRole, made->toolTip());
}

void FacetList::pick(const QListWidgetItem* item, bool exclude) {
    if (!item)
        return;
    const bool excluded = item->data(MarkRole).toInt() == Excluded; // whatever is asked of it: it comes back
    Q_EMIT picked(item->data(valueRole).toByteArray().toStdString(), exclude || excluded);
}

void FacetList::keyPressEvent(QKeyEvent* event) {
    const auto key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F)
        return pick(currentItem(), false);
    if (key == Qt::Key_X || key == Qt::Key_Delete)
        return pick(currentItem(), true);
    QListWidget::keyPressEvent(event);
}

void FacetList::mouseReleaseEvent(QMouseEvent* event) {
    QListWidget::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton)
        pick(itemAt(event->pos()), event->modifiers().testFlag(Qt::AltModifier));
}

void FacetList::contextMenuEvent(QContextMenuEvent* event) {
    const auto* chosen = itemAt(event->pos());
    if (!chosen)
        return;
    const auto value = chosen->data(valueRole).toByteArray();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("facetMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto text = value.toStdString();
    menu->addAction(tr("Filter by this value"), this, [this, text] { Q_EMIT picked(text, false); });
    menu->addAction(tr("Exclude this value"), this, [this, text] { Q_EMIT picked(text, true); });
    menu->addSeparator();
    menu->addAction(tr("Copy value"), this, [text] { QGuiApplication::clipboard()->setText(fromStored(text)); });
    menu->popup(event->globalPos());
}

} // namespace leftfold::ui
