"""Who stands with whom, as a graph: GEXF for Gephi, GraphML for everything else that draws networks."""
