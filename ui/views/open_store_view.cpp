// SPDX-License-Identifier: Apache-2.0
#include "ui/views/open_store_view.h"
#include "ui/views/connection_list.h"
#include "ui/views/postgres_form.h"
#include "ui/views/recent_list.h"
#include "ui/views/store_caption.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace leftfold::ui {

namespace {

constexpr int columnWidth = 460;

/// The mark, larger than an icon.
class Mark final : public QWidget {
public:
    explicit Mark(QWidget* parent)
        : QWidget(parent) {
        setFixedSize(scaled(40), scaled(40));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        drawIcon(&painter, QStringLiteral("leftfold"), rect(), width(), tokens().accent);
    }
};

/// A thin upright line between the columns.
class Rule final : public QWidget {
public:
    explicit Rule(QWidget* parent)
        : QWidget(parent) {
        setFixedWidth(1);
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), tokens().line); }
};

/// Wide enough for the form, narrow enough to read, also with large text.
void fitWidth(QWidget* side) {
    const auto fit = [side] { side->setMaximumWidth(scaled(columnWidth)); };
    QObject::connect(&Theme::instance(), &Theme::changed, side, fit);
    fit();
}

TextLabel* paragraph(const QString& text, QWidget* parent) {
    auto* label = new TextLabel(text, TextStyle::Body, TextColor::Muted, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

OpenStoreView::OpenStoreView(Workspace& workspace, RecentStores& recent, const Connecting& connecting, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_recent(recent)
    , m_connecting(connecting) {
    setObjectName(QStringLiteral("openStoreView"));
    setAccessibleName(tr("Open a store"));
    // It scrolls, so that large text or a small window never makes the frame wider.
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setBackgroundRole(QPalette::Base);
    auto* content = new QWidget(area);
    content->setBackgroundRole(QPalette::Base);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(32, 56, 32, 32);
    row->setSpacing(36);
    row->addStretch(1);
    row->addWidget(makeWelcome());
    row->addWidget(new Rule(content));
    row->addWidget(makeServerSide());
    row->addStretch(1);
    area->setWidget(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
}

void OpenStoreView::edit(const SavedConnection& connection) {
    m_form->edit(connection);
}

QWidget* OpenStoreView::makeWelcome() {
    auto* side = new QWidget(this);
    fitWidth(side);
    side->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(14);
    heading->addWidget(new Mark(side));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new TextLabel(tr("Leftfold"), TextStyle::Title, TextColor::Text, side));
    words->addWidget(paragraph(tr("See the history, the fold, and what caused what."), side));
    heading->addLayout(words, 1);
    column->addLayout(heading);
    column->addSpacing(14);
    addButtons(column, side);
    addLists(column, side);
    return side;
}

void OpenStoreView::addButtons(QVBoxLayout* column, QWidget* side) {
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    QPushButton* file = makeButton(tr("Open file…"), ButtonKind::Primary, side);
    file->setObjectName(QStringLiteral("openFile"));
    QPushButton* sample = makeButton(tr("Sample store"), ButtonKind::Normal, side);
    sample->setObjectName(QStringLiteral("openSample"));
    sample->setIcon(icon(QStringLiteral("sample")));
    sample->setToolTip(tr("Writes a believable order history with 5,000 events into your data folder and opens it"));
    buttons->addWidget(file);
    buttons->addWidget(sample);
    auto* drop = new TextLabel(tr("or drop a file onto the window"), TextStyle::Body, TextColor::Faint, side);
    drop->setFit(TextLabel::Fit::ElideRight);
    buttons->addWidget(drop, 1);
    column->addLayout(buttons);
    m_file = file;
    connect(file, &QPushButton::clicked, this, &OpenStoreView::fileAsked);
    connect(sample, &QPushButton::clicked, this, &OpenStoreView::sampleAsked);
}

void OpenStoreView::addLists(QVBoxLayout* column, QWidget* side) {
    TextLabel* title = makeSectionLabel(tr("Connections"), side);
    column->addWidget(title);
    m_saved = new ConnectionList(m_connecting.saved, side);
    m_saved->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    column->addWidget(m_saved);
    column->addWidget(makeSectionLabel(tr("Recent"), side));
    m_list = new RecentList(m_recent, side);
    column->addWidget(m_list, 1);
    TextLabel* none = paragraph(tr("Stores that you open are listed here."), side);
    column->addWidget(none, 1, Qt::AlignTop);
    followLists(none, title);
    connect(m_list, &RecentList::chosen, this,
        [this](const RecentStore& store) { Q_EMIT storeChosen(choiceOf(store), StoreOpening::Keep::No); });
    connect(m_list, &RecentList::windowAsked, this, [this](const RecentStore& store) { Q_EMIT windowAsked(choiceOf(store)); });
    connect(m_saved, &ConnectionList::chosen, this,
        [this](const SavedConnection& connection) { Q_EMIT storeChosen(choiceOf(connection), StoreOpening::Keep::No); });
    connect(m_saved, &ConnectionList::windowAsked, this,
        [this](const SavedConnection& connection) { Q_EMIT windowAsked(choiceOf(connection)); });
    connect(m_saved, &ConnectionList::editAsked, this, [this](const SavedConnection& connection) { m_form->edit(connection); });
    connect(m_saved, &ConnectionList::forgetPasswordAsked, this, &OpenStoreView::forgetPasswordAsked);
    connect(m_saved, &ConnectionList::removed, this, &OpenStoreView::connectionRemoved);
}

void OpenStoreView::followLists(QWidget* none, QWidget* savedTitle) {
    const auto follow = [this, none, savedTitle] {
        m_list->setVisible(m_list->count() > 0);
        none->setVisible(m_list->count() == 0);
        m_saved->setVisible(!m_saved->isEmpty());
        savedTitle->setVisible(!m_saved->isEmpty());
        setFocusProxy(!m_saved->isEmpty() ? m_saved : m_list->count() > 0 ? static_cast<QWidget*>(m_list) : m_file);
    };
    connect(&m_recent, &RecentStores::changed, m_list, follow);
    connect(&m_connecting.saved, &SavedConnections::changed, m_saved, follow);
    follow();
}

QWidget* OpenStoreView::makeServerSide() {
    auto* side = new QWidget(this);
    fitWidth(side);
    side->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new TextLabel(tr("PostgreSQL"), TextStyle::Title, TextColor::Text, side));
    column->addWidget(paragraph(tr("A database where a system keeps its events."), side));
    column->addSpacing(10);
    m_form = new PostgresForm(m_workspace, m_connecting, side);
    column->addWidget(m_form);
    column->addSpacing(16);
    column->addWidget(makeSectionLabel(tr("Read-only"), side));
    column->addWidget(paragraph(tr("Leftfold opens every store read-only, and the engine itself enforces it: SQLite files with its "
                                   "read-only mode, PostgreSQL in read-only "
                                   "transactions. Nothing is installed and nothing is written. A login that may only SELECT is enough."),
        side));
    column->addStretch(1);
    connect(m_form, &PostgresForm::openAsked, this, &OpenStoreView::storeChosen);
    return side;
}

} // namespace leftfold::ui
