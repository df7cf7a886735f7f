// SPDX-License-Identifier: Apache-2.0
#include "ui/views/versions_page.h"
#include "ui/models/text_forms.h"
#include "ui/models/version_texts.h"
#include "ui/views/before_after_pane.h"
#include "ui/views/mapping_files.h"
#include "ui/views/picture_menu.h"
#include "ui/views/steps_pane.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/field_lines_view.h"
#include "ui/widgets/focus_walk.h"
#include "ui/widgets/notice_line.h"
#include "ui/widgets/pill_button.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_label.h"
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QStackedLayout>

namespace leftfold::ui {

namespace {

constexpr std::size_t mostLost = 5; ///< that are named; the bars tell of the others
constexpr int roomForTools = 1180;

} // namespace

void VersionsPage::clearRow(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide(); // it may be the sender of what is handled now, so it goes later
            item->widget()->deleteLater();
        }
        delete item;
    }
}

VersionsPage::VersionsPage(Workspace& workspace, MappingSession& mapping, VersionSession& versions, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_mapping(mapping)
    , m_versions(versions)
    , m_files(new MappingFiles(mapping, this)) {
    setObjectName(QStringLiteral("versionsPage"));
    build();
    buildKeys();
    connectParts();
    connectPictures();
    showInventory();
    showType();
    showDocument();
}

void VersionsPage::connectParts() {
    connect(&m_versions, &VersionSession::inventoryChanged, this, &VersionsPage::showInventory);
    connect(&m_versions, &VersionSession::typeChanged, this, &VersionsPage::showType);
    connect(&m_versions, &VersionSession::arrowChanged, this, &VersionsPage::showArrows);
    connect(&m_versions, &VersionSession::proofChanged, this, &VersionsPage::factsChanged);
    connect(&m_mapping, &MappingSession::edited, this, &VersionsPage::showDocument);
    connect(&m_mapping, &MappingSession::compiled, this, &VersionsPage::showNotice);
    connect(m_notice, &NoticeLine::stepAsked, this, &VersionsPage::takeNotice);
    connect(&m_mapping, &MappingSession::changedOutside, this, &VersionsPage::told);
    connect(&m_workspace, &Workspace::summaryChanged, this, &VersionsPage::chooseMapping);
    connect(m_typeList->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (index.isValid())
            m_versions.selectType(m_types.type(index.row()));
    });
    connect(m_field, &SearchField::searched, this, [this](const QString& text) {
        m_types.setSearch(text);
        showType();
    });
    connect(m_field, &SearchField::left, m_typeList, qOverload<>(&QWidget::setFocus));
    connect(m_undo, &QToolButton::clicked, &m_mapping, &MappingSession::undo);
    connect(m_redo, &QToolButton::clicked, &m_mapping, &MappingSession::redo);
    connect(m_save, &QPushButton::clicked, this, &VersionsPage::save);
}

void VersionsPage::connectPictures() {
    connect(&m_versions, &VersionSession::sampleChanged, this, &VersionsPage::showSample);
    connect(&m_versions, &VersionSession::eventChanged, this, &VersionsPage::traceEvent);
    connect(&m_versions, &VersionSession::stepChanged, this, &VersionsPage::showStep);
    connect(m_lines, &FieldLinesView::stepAsked, &m_versions, &VersionSession::selectCountedStep);
    connect(m_lines, &FieldLinesView::targetAsked, &m_versions, &VersionSession::selectTarget);
    connect(m_lines, &FieldLinesView::connectAsked, this, &VersionsPage::connectFields);
    connect(m_lines, &FieldLinesView::fieldMenuAsked, this,
        [this](PictureSide, const FieldPath& field, const QPoint& place) { openFieldMenu(field, place); });
    connect(m_lines, &FieldLinesView::unchangedAsked, &m_versions, &VersionSession::setUnchanged);
    connect(m_sample, &BeforeAfterPane::stepAsked, &m_versions, &VersionSession::selectCountedStep);
    connect(m_sample, &BeforeAfterPane::previousAsked, this, [this] {
        if (m_versions.eventIndex() > 0)
            m_versions.showEventAt(m_versions.eventIndex() - 1);
    });
    connect(m_sample, &BeforeAfterPane::nextAsked, this, [this] { m_versions.showEventAt(m_versions.eventIndex() + 1); });
    connect(m_sample, &BeforeAfterPane::nextFailingAsked, this, &VersionsPage::nextFailing);
    connect(m_sample, &BeforeAfterPane::eventAsked, this, &VersionsPage::openEvent);
}

/// Parts of the page come and go, and Qt would put what is new at the end.
bool VersionsPage::focusNextPrevChild(bool next) {
    return walkFocus(*this, next ? FocusWay::Next : FocusWay::Previous) || QWidget::focusNextPrevChild(next);
}

void VersionsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_versions.setWatched(true);
}

void VersionsPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_versions.setWatched(false);
}

/// In a small window, undo and redo stand in the menu alone, and arrows that have no room share one.
void VersionsPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool narrow = width() < scaled(roomForTools);
    if (std::exchange(m_narrow, narrow) != narrow) {
        m_undo->setVisible(!narrow);
        m_redo->setVisible(!narrow);
    }
    showArrows();
    arrangeHead();
}

void VersionsPage::showInventory() {
    m_types.show(m_versions.inventory());
    clearRow(m_lostRows);
    const auto lost = m_versions.isCounted() ? lostVersions(m_versions.inventory()) : std::vector<LostVersion>();
    for (const LostVersion& version : std::span(lost).first(std::min(lost.size(), mostLost))) {
        auto* pill = new PillButton(version.text, Tone::Removed);
        pill->setToolTip(version.why);
        connect(pill, &QAbstractButton::clicked, this, [this, type = version.type] { m_versions.selectType(type); });
        pill->setMinimumWidth(0);
        pill->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        m_lostRows->addWidget(pill, 0);
    }
    if (lost.size() > mostLost)
        m_lostRows->addWidget(new TextLabel(tr("and %1 more").arg(groupedNumber(std::ssize(lost) - static_cast<std::int64_t>(mostLost))),
            TextStyle::Body, TextColor::Muted));
    m_lost->setVisible(!lost.empty());
    showType();
}

void VersionsPage::showType() {
    const int row = m_types.rowOf(m_versions.type());
    if (row >= 0 && m_typeList->currentIndex().row() != row)
        m_typeList->setCurrentIndex(m_types.index(row));
    m_typeList->scrollTo(m_types.index(std::max(row, 0)));
    m_title->setText(m_versions.type().empty() ? tr("Versions") : fromStored(m_versions.type()));
    arrangeHead();
    showArrows();
}

void VersionsPage::showDocument() {
    const auto undo = m_mapping.undoName();
    const auto redo = m_mapping.redoName();
    m_undo->setEnabled(undo.has_value());
    m_redo->setEnabled(redo.has_value());
    m_undo->setToolTip(undo ? tr("Undo: %1 (Ctrl+Z)").arg(fromStored(*undo)) : tr("Nothing to undo"));
    m_redo->setToolTip(redo ? tr("Redo: %1 (Ctrl+Shift+Z)").arg(fromStored(*redo)) : tr("Nothing to redo"));
    m_save->setEnabled(!m_mapping.isSaved() || !m_mapping.hasFile());
    setMenuButtonText(m_mappingMenu, m_mapping.isSaved() ? tr("Mapping") : tr("Mapping •"));
    m_mappingMenu->setToolTip(m_mapping.isSaved() ? fromStored(m_mapping.title()) : tr("%1, not saved").arg(fromStored(m_mapping.title())));
    Q_EMIT factsChanged();
}

void VersionsPage::fillMappingMenu(QMenu& menu) {
    m_files->fillMenu(menu);
    menu.addSeparator();
    QAction* undo = menu.addAction(m_undo->toolTip());
    QAction* redo = menu.addAction(m_redo->toolTip());
    undo->setEnabled(m_undo->isEnabled());
    redo->setEnabled(m_redo->isEnabled());
    connect(undo, &QAction::triggered, &m_mapping, &MappingSession::undo);
    connect(redo, &QAction::triggered, &m_mapping, &MappingSession::redo);
    const ArrowSample* sample = m_versions.sample();
    if (!sample)
        return;
    menu.addSeparator();
    const auto picture = [this] {
        const ArrowSample* now = m_versions.sample();
        const MappingArrow* arrow = m_versions.selectedArrow();
        const QString title = QStringLiteral("%1 %2").arg(fromStored(m_versions.type()), arrow ? arrowName(*arrow) : QString());
        return NamedPicture{now ? now->picture : FieldPicture(), title.toStdString()};
    };
    fillPictureMenu(
        *menu.addMenu(tr("Picture")), m_workspace, this, {picture, [this](const Error& error) { Q_EMIT told(fromStored(error.message)); }});
}

void VersionsPage::save() {
    m_steps->flush();
    m_files->save();
}

bool VersionsPage::mayClose() {
    m_steps->flush();
    if (m_steps->hasDraft()
        && QMessageBox::question(this, tr("Half typed"),
               tr("Something that was typed for an upcaster or a step can't be taken as it is, and would be lost."),
               QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Cancel)
            != QMessageBox::Discard)
        return false;
    return m_files->mayClose();
}

QStringList VersionsPage::facts() const {
    QStringList facts{fromStored(m_mapping.title()) + (m_mapping.isSaved() ? QString() : tr(" • edited"))};
    if (const Proof* proof = m_versions.proof(); proof && m_versions.proofHoldsNow())
        facts << proofFact(*proof);
    return facts;
}

bool VersionsPage::takeFailure(const Error& error) {
    return m_files->takeConflict(error);
}

/// Once for a store, as soon as its counts are known: the mapping that it was looked at with last, else the one that is open,
/// else the sample's where it fits. What is being edited stays.
void VersionsPage::chooseMapping() {
    if (!m_workspace.summary() || std::exchange(m_chosen, true) || !m_mapping.isSaved())
        return;
    std::string name = m_remembered;
    if (name.empty() && !m_mapping.hasFile())
        name = shippedMappingFor(m_workspace.description(), *m_workspace.summary());
    if (!name.empty() && name != m_mapping.name())
        m_mapping.open(name);
}

} // namespace leftfold::ui
