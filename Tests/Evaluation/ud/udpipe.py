#!/usr/bin/env python3
"""UDPipe 1 as a rival: trains it on the treebanks that the language core learns from, and annotates raw text.

    udpipe.py train DIR MODEL        trains on DIR/train/*.conllu (about half an hour of CPU time), writes MODEL
    udpipe.py annotate MODEL TEXT    CoNLL-U on standard output; tokens a CPU second on standard error

Needs the package ufal.udpipe. The options are those of UDPipe's published English models where these are known, with fewer
epochs (tokeniser 20, tagger and lemmatiser 6 iterations, parser 6) and with no word vectors, because none may be used.
"""
import sys
import time
from pathlib import Path

from ufal import udpipe

TOKENIZER = ("tokenize_url=1;allow_spaces=0;dimension=24;epochs=20;initialization_range=0.5;batch_size=50;"
             "learning_rate=0.005;dropout=0.1;early_stopping=0")
TAGGER = ("models=2;templates_1=tagger;guesser_suffix_rules_1=6;guesser_enrich_dictionary_1=4;guesser_prefixes_max_1=0;"
          "use_lemma_1=0;use_xpostag_1=1;use_feats_1=1;provide_lemma_1=0;provide_xpostag_1=1;provide_feats_1=1;"
          "prune_features_1=0;iterations_1=6;templates_2=lemmatizer;guesser_suffix_rules_2=6;"
          "guesser_enrich_dictionary_2=4;guesser_prefixes_max_2=4;use_lemma_2=1;use_xpostag_2=0;use_feats_2=0;"
          "provide_lemma_2=1;provide_xpostag_2=0;provide_feats_2=0;prune_features_2=0;iterations_2=6")
PARSER = ("iterations=6;embedding_upostag=20;embedding_feats=20;embedding_xpostag=0;embedding_form=50;embedding_lemma=0;"
          "embedding_deprel=20;learning_rate=0.01;learning_rate_final=0.001;l2=0.5;hidden_layer=200;batch_size=10;"
          "transition_system=projective;transition_oracle=dynamic;structured_interval=8;use_gold_tags=0")


def train(directory, model):
    error = udpipe.ProcessingError()
    sentences = udpipe.Sentences()
    for path in sorted(Path(directory, "train").glob("*.conllu")):
        reader = udpipe.InputFormat.newConlluInputFormat()
        reader.setText(path.read_text(encoding="utf-8"))
        sentence = udpipe.Sentence()
        while reader.nextSentence(sentence, error):
            sentences.append(sentence)
            sentence = udpipe.Sentence()
    trained = udpipe.Trainer.train("morphodita_parsito", sentences, udpipe.Sentences(), TOKENIZER, TAGGER, PARSER, error)
    if error.occurred():
        sys.exit(error.message)
    Path(model).write_bytes(trained if isinstance(trained, bytes) else trained.encode("latin-1"))


def annotate(model, text):
    loaded = udpipe.Model.load(model)
    pipeline = udpipe.Pipeline(loaded, "tokenize", udpipe.Pipeline.DEFAULT, udpipe.Pipeline.DEFAULT, "conllu")
    raw = Path(text).read_text(encoding="utf-8")
    pipeline.process("One warm sentence.")
    start = time.process_time()
    output = pipeline.process(raw)
    seconds = time.process_time() - start
    tokens = sum(line.split("\t")[0].isdigit() for line in output.splitlines())
    print(f"{tokens / seconds:.0f} tokens a CPU second", file=sys.stderr)
    sys.stdout.write(output)


if __name__ == "__main__":
    {"train": train, "annotate": annotate}[sys.argv[1]](*sys.argv[2:4])
